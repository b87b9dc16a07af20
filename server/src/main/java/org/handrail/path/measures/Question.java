package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One item of an instrument; what may be answered differs by kind. */
public sealed interface Question {

  /** The Questionnaire's linkId: the printed item number, e.g. {@code 9} or {@code 7A}. */
  String id();

  /** The printed number with its punctuation, e.g. {@code 9.}. */
  String prefix();

  /** The instrument's wording, verbatim. */
  String text();

  /** The heading of the block it stands in, verbatim. */
  @Nullable String intro();

  /** LOINC code of the item, only where verified. */
  @Nullable String loinc();

  boolean required();

  /** What is wrong with this answer, in words for the person who gave it; empty when it may be kept. */
  Optional<String> problem(Answer answer);

  /** The answer in the instrument's own words. */
  String words(Answer answer);

  /** Points before recoding; empty for an answer the instrument does not score. */
  Optional<BigDecimal> ordinal(Answer answer);

  /** What it takes, for a message: “takes a whole number from 0 to 30”. */
  String takes();

  /** The answer as a person typed or chose it in a form; empty where it cannot be read as one. */
  Optional<Answer> typed(String given);

  /** The same question asked once more, in a group that may be filled several times. */
  Question again(String id, String intro);

  /** The answer whose points are {@code ordinal}, as paper forms and the command line give it. */
  Optional<Answer> ofOrdinal(BigDecimal ordinal);

  /** One of several printed answers. */
  record Choice(String id, String prefix, String text, @Nullable String intro, @Nullable String loinc, boolean required,
      List<Option> options) implements Question {

    public Choice {
      options = List.copyOf(options);
    }

    /** The option with this code. */
    public Optional<Option> option(String code) {
      return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    @Override
    public Optional<String> problem(Answer answer) {
      return switch (answer) {
        case Answer.Chosen(String code) when option(code).isPresent() -> Optional.empty();
        case Answer.Chosen(String code) -> Optional.of("“" + code + "” is not an answer of question " + id + ". Choose one of the answers shown.");
        case Answer.Counted(int number) -> Optional.of(number + " is not an answer of question " + id + ". Choose one of the answers shown.");
        case Answer.Written _, Answer.Measured _, Answer.OnDay _ -> Optional.of("Question " + id + " is answered by choosing. Choose one of the answers shown.");
      };
    }

    @Override
    public String takes() {
      return "is answered by choosing";
    }

    @Override
    public Optional<Answer> typed(String given) {
      return given.isBlank() ? Optional.empty() : Optional.of(new Answer.Chosen(given.strip()));
    }

    @Override
    public Question again(String id, String intro) {
      return new Choice(id, prefix, text, intro, loinc, false, options);
    }

    @Override
    public String words(Answer answer) {
      return chosen(answer).map(Option::label).orElseThrow(() -> new IllegalArgumentException("no such answer of question " + id));
    }

    @Override
    public Optional<BigDecimal> ordinal(Answer answer) {
      return chosen(answer).map(Option::ordinal);
    }

    @Override
    public Optional<Answer> ofOrdinal(BigDecimal ordinal) {
      return options.stream()
          .filter(o -> o.ordinal() != null && o.ordinal().compareTo(ordinal) == 0)
          .findFirst()
          .map(o -> new Answer.Chosen(o.code()));
    }

    private Optional<Option> chosen(Answer answer) {
      return answer instanceof Answer.Chosen(String code) ? option(code) : Optional.empty();
    }
  }

  /** A whole number between two bounds, both included (e.g. days out of 30). */
  record WholeNumber(String id, String prefix, String text, @Nullable String intro, @Nullable String loinc, boolean required,
      int min, int max) implements Question {

    @Override
    public Optional<String> problem(Answer answer) {
      return answer instanceof Answer.Counted(int number) && number >= min && number <= max
          ? Optional.empty()
          : Optional.of("Question " + id + " " + takes() + ".");
    }

    @Override
    public String takes() {
      return "takes a whole number from " + min + " to " + max;
    }

    @Override
    public Optional<Answer> typed(String given) {
      return given.strip().matches("\\d{1,6}") ? Optional.of(new Answer.Counted(Integer.parseInt(given.strip()))) : Optional.empty();
    }

    @Override
    public Question again(String id, String intro) {
      return new WholeNumber(id, prefix, text, intro, loinc, false, min, max);
    }

    @Override
    public String words(Answer answer) {
      return ordinal(answer).map(BigDecimal::toPlainString).orElseThrow(() -> new IllegalArgumentException("no such answer of question " + id));
    }

    @Override
    public Optional<BigDecimal> ordinal(Answer answer) {
      return answer instanceof Answer.Counted(int number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }

    @Override
    public Optional<Answer> ofOrdinal(BigDecimal ordinal) {
      if (ordinal.stripTrailingZeros().scale() > 0 || ordinal.compareTo(BigDecimal.valueOf(min)) < 0 || ordinal.compareTo(BigDecimal.valueOf(max)) > 0) {
        return Optional.empty();
      }
      return Optional.of(new Answer.Counted(ordinal.intValue()));
    }
  }

  /** Answered in words, which are kept and never scored. */
  record FreeText(String id, String prefix, String text, @Nullable String intro, @Nullable String loinc, boolean required,
      int longest) implements Question {

    @Override
    public Optional<String> problem(Answer answer) {
      if (!(answer instanceof Answer.Written(String words)) || words.isBlank()) {
        return Optional.of("Question " + id + " is answered in words.");
      }
      return words.length() <= longest
          ? Optional.empty()
          : Optional.of("The answer to question " + id + " has " + words.length() + " characters; at most " + longest + " are kept. Shorten it.");
    }

    @Override
    public String takes() {
      return "is answered in words";
    }

    @Override
    public Optional<Answer> typed(String given) {
      return given.isBlank() ? Optional.empty() : Optional.of(new Answer.Written(given.strip()));
    }

    @Override
    public Question again(String id, String intro) {
      return new FreeText(id, prefix, text, intro, loinc, false, longest);
    }

    @Override
    public String words(Answer answer) {
      return answer instanceof Answer.Written(String words) ? words : "";
    }

    @Override
    public Optional<BigDecimal> ordinal(Answer answer) {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> ofOrdinal(BigDecimal ordinal) {
      return Optional.empty();
    }
  }

  /**
   * A number in a unit, such as a weight; kept and never scored.
   *
   * @param unit as it is shown; empty for a bare number
   */
  record Measure(String id, String prefix, String text, @Nullable String intro, @Nullable String loinc, boolean required,
      BigDecimal min, BigDecimal max, String unit) implements Question {
    private static final int PLACES = 3;

    @Override
    public Optional<String> problem(Answer answer) {
      return answer instanceof Answer.Measured(BigDecimal number) && number.scale() <= PLACES && number.compareTo(min) >= 0 && number.compareTo(max) <= 0
          ? Optional.empty()
          : Optional.of("Question " + id + " " + takes() + ".");
    }

    @Override
    public String takes() {
      return "takes a number from " + min.toPlainString() + " to " + max.toPlainString() + (unit.isEmpty() ? "" : " " + unit) + ", with at most " + PLACES + " decimal places";
    }

    @Override
    public Optional<Answer> typed(String given) {
      return given.strip().matches("-?\\d{1,9}([.,]\\d{1,9})?") ? Optional.of(new Answer.Measured(new BigDecimal(given.strip().replace(',', '.')))) : Optional.empty();
    }

    @Override
    public Question again(String id, String intro) {
      return new Measure(id, prefix, text, intro, loinc, false, min, max, unit);
    }

    @Override
    public String words(Answer answer) {
      return answer instanceof Answer.Measured(BigDecimal number) ? number.toPlainString() + (unit.isEmpty() ? "" : " " + unit) : "";
    }

    @Override
    public Optional<BigDecimal> ordinal(Answer answer) {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> ofOrdinal(BigDecimal ordinal) {
      return Optional.empty();
    }
  }

  /** A calendar day between two, both included; kept and never scored. */
  record Day(String id, String prefix, String text, @Nullable String intro, @Nullable String loinc, boolean required,
      LocalDate min, LocalDate max) implements Question {

    @Override
    public Optional<String> problem(Answer answer) {
      return answer instanceof Answer.OnDay(LocalDate day) && !day.isBefore(min) && !day.isAfter(max)
          ? Optional.empty()
          : Optional.of("Question " + id + " " + takes() + ".");
    }

    @Override
    public String takes() {
      return "takes a date from " + min + " to " + max + ", such as 2026-03-31";
    }

    @Override
    public Optional<Answer> typed(String given) {
      try {
        return Optional.of(new Answer.OnDay(LocalDate.parse(given.strip())));
      } catch (DateTimeParseException notADay) {
        return Optional.empty();
      }
    }

    @Override
    public Question again(String id, String intro) {
      return new Day(id, prefix, text, intro, loinc, false, min, max);
    }

    @Override
    public String words(Answer answer) {
      return answer instanceof Answer.OnDay(LocalDate day) ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US).format(day) : "";
    }

    @Override
    public Optional<BigDecimal> ordinal(Answer answer) {
      return Optional.empty();
    }

    @Override
    public Optional<Answer> ofOrdinal(BigDecimal ordinal) {
      return Optional.empty();
    }
  }
}
