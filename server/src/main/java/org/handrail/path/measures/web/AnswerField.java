package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.path.measures.Question;

/**
 * Where an answer is given.
 *
 * @param choices the printed answers; empty where it is typed
 * @param min lowest and {@code max} highest number or first and last day; empty for none
 * @param unit shown beside a number; empty for none
 */
public record AnswerField(Kind kind, List<Pick> choices, String min, String max, String unit) {
  /** How it is typed or chosen. */
  public enum Kind { CHOICE, WHOLE_NUMBER, NUMBER, DAY, WORDS }

  /** One printed answer. */
  public record Pick(String value, String label) {}

  static AnswerField of(Question question) {
    return switch (question) {
      case Question.Choice c -> new AnswerField(Kind.CHOICE, c.options().stream().map(o -> new Pick(o.code(), o.label())).toList(), "", "", "");
      case Question.WholeNumber n -> new AnswerField(Kind.WHOLE_NUMBER, List.of(), String.valueOf(n.min()), String.valueOf(n.max()), "");
      case Question.Measure m -> new AnswerField(Kind.NUMBER, List.of(), m.min().toPlainString(), m.max().toPlainString(), m.unit());
      case Question.Day d -> new AnswerField(Kind.DAY, List.of(), d.min().toString(), d.max().toString(), "");
      case Question.FreeText _ -> new AnswerField(Kind.WORDS, List.of(), "", "", "");
    };
  }

  /** What a typed answer is called above its box. */
  public String label() {
    return switch (kind) {
      case CHOICE -> "Choose one";
      case WHOLE_NUMBER -> "A number from " + min + " to " + max;
      case NUMBER -> unit.isEmpty() ? "A number" : "In " + unit;
      case DAY -> "A date";
      case WORDS -> "In your own words";
    };
  }

  /** The box's own type in HTML. */
  public String type() {
    return kind == Kind.DAY ? "date" : "number";
  }

  /** What the phone's keyboard offers. */
  public String keys() {
    return kind == Kind.NUMBER ? "decimal" : "numeric";
  }

  public boolean written() {
    return kind == Kind.WORDS;
  }

  /** What to say when nothing was given that could be an answer. */
  static String nothing(Question question) {
    return switch (question) {
      case Question.Choice _ -> "Choose one of the answers, or skip this question.";
      case Question.FreeText _ -> "Write something, or skip this question.";
      case Question.WholeNumber _, Question.Measure _ -> "Enter a number, or skip this question.";
      case Question.Day _ -> "Enter a date, or skip this question.";
    };
  }
}
