package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The vocabulary of the measures tests: shipped instruments and answers by points. */
final class Fixtures {
  static final Instruments INSTRUMENTS = Instruments.shipped();
  static final InstrumentId PHQ9 = new InstrumentId("PHQ-9");
  static final InstrumentId GAD7 = new InstrumentId("GAD-7");
  static final InstrumentId BAM_IOP = new InstrumentId("BAM-IOP");

  private Fixtures() {}

  static Instrument instrument(String id) {
    return INSTRUMENTS.current(new InstrumentId(id)).orElseThrow();
  }

  /** The scored items of an instrument in printed order, answered with these points; null is skipped. */
  static Answers points(Instrument instrument, List<@Nullable Integer> points) {
    List<Question> asked = instrument.scoredQuestions();
    if (asked.size() != points.size()) {
      throw new IllegalArgumentException(instrument.id() + " has " + asked.size() + " scored items, not " + points.size());
    }
    Answers answers = Answers.NONE;
    for (int i = 0; i < asked.size(); i++) {
      Integer p = points.get(i);
      if (p != null) {
        answers = answers.with(asked.get(i).id(), answer(asked.get(i), p));
      }
    }
    return answers;
  }

  static Answers points(Instrument instrument, @Nullable Integer... points) {
    return points(instrument, Arrays.asList(points));
  }

  /** Every scored item answered; {@code choice} picks among the item's possible ordinals, given how many there are. */
  static Answers each(Instrument instrument, IntUnaryOperator choice) {
    Answers answers = Answers.NONE;
    for (Question question : instrument.scoredQuestions()) {
      List<Answer> possible = possible(question);
      answers = answers.with(question.id(), possible.get(choice.applyAsInt(possible.size())));
    }
    return answers;
  }

  static List<Answer> possible(Question question) {
    return switch (question) {
      case Question.Choice choice -> choice.options().stream().<Answer>map(o -> new Answer.Chosen(o.code())).toList();
      case Question.FreeText words -> List.of(new Answer.Written("In my words"));
      case Question.Measure measure -> List.of(new Answer.Measured(measure.min()));
      case Question.Day day -> List.of(new Answer.OnDay(day.min()));
      case Question.WholeNumber number -> java.util.stream.IntStream.rangeClosed(number.min(), number.max()).<Answer>mapToObj(Answer.Counted::new).toList();
    };
  }

  static Answer answer(Question question, int points) {
    return question.ofOrdinal(BigDecimal.valueOf(points)).orElseThrow(() -> new IllegalArgumentException(question.id() + " has no answer worth " + points));
  }

  static BigDecimal total(Scored scored) {
    return scored.total().orElseThrow().value();
  }

  /** The label of the total's band. */
  static String band(Scored scored) {
    return Objects.requireNonNull(scored.total().orElseThrow().band()).label();
  }

  static BigDecimal score(Scored scored, String rule) {
    return scored.computed(rule).orElseThrow().value();
  }
}
