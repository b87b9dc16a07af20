package org.handrail.path.placement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The questions of the guided interview, as data ({@code placement/interview.v1.json}). Nothing in it is scored. */
public record InterviewForm(int version, String source, List<Part> parts) {
  /** Longest answers in characters: one line, and a text. */
  static final int LINE = 200;

  static final int TEXT = 4000;

  /**
   * A part one person fills and signs.
   *
   * @param dimensions of a placement table that it bears on; may be null
   * @param rows how many lines are offered for answers that repeat; null when each question is asked once
   */
  public record Part(String id, String title, String about, @Nullable List<String> dimensions, @Nullable Integer rows, List<Question> questions) {
    public boolean bearsOn(String dimension) {
      return dimensions != null && dimensions.contains(dimension);
    }

    /** The names of the fields: of a question that repeats, one for each line, such as {@code route.2}. */
    public List<Field> fields() {
      if (rows == null) {
        return questions.stream().map(question -> new Field(question.id(), question)).toList();
      }
      var fields = new ArrayList<Field>();
      for (int row = 1; row <= rows; row++) {
        for (Question question : questions) {
          fields.add(new Field(question.id() + "." + row, question));
        }
      }
      return fields;
    }
  }

  /** One place to write in. */
  public record Field(String name, Question question) {}

  /** One question; kind is line, text, choice or number. */
  public record Question(String id, String ask, String kind, @Nullable List<String> choices, @Nullable Integer min, @Nullable Integer max) {
    Optional<String> problem(String value) {
      if (value.isEmpty()) {
        return Optional.empty();
      }
      return switch (kind) {
        case "choice" -> Objects.requireNonNull(choices).contains(value) ? Optional.empty() : Optional.of("Choose from the list");
        case "number" -> number(value);
        case "line" -> tooLong(value, LINE);
        default -> tooLong(value, TEXT);
      };
    }

    private Optional<String> number(String value) {
      int least = Objects.requireNonNull(min);
      int most = Objects.requireNonNull(max);
      boolean whole = value.matches("[0-9]{1,4}");
      return whole && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most ? Optional.empty()
          : Optional.of("Enter a whole number from " + least + " to " + most);
    }

    private static Optional<String> tooLong(String value, int most) {
      return value.length() <= most ? Optional.empty() : Optional.of("At most " + most + " characters; this has " + value.length());
    }
  }

  public Optional<Part> part(String id) {
    return parts.stream().filter(part -> part.id().equals(id)).findFirst();
  }

  /** What cannot be stored; a field nobody asked for is refused, too. */
  static List<Refusal> check(Part part, Map<String, String> values) {
    var refusals = new ArrayList<Refusal>();
    for (Field field : part.fields()) {
      field.question().problem(values.getOrDefault(field.name(), "")).ifPresent(problem -> refusals.add(new Refusal(field.name(), problem)));
    }
    if (!part.fields().stream().map(Field::name).toList().containsAll(values.keySet())) {
      refusals.add(new Refusal(null, "Answer the questions listed, and only those"));
    }
    return refusals;
  }

  private static final class Shipped {
    static final InterviewForm FORM = read();
  }

  /** The form in this build. */
  public static InterviewForm shipped() {
    return Shipped.FORM;
  }

  private static InterviewForm read() {
    try (InputStream in = Objects.requireNonNull(InterviewForm.class.getResourceAsStream("/placement/interview.v1.json"))) {
      return JsonMapper.builder().build().readValue(in, InterviewForm.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
