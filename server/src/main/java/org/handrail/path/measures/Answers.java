package org.handrail.path.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of one response by question id; a question left out is not answered, which is never the same as zero. */
public record Answers(Map<String, Answer> byQuestion) {
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  /** The answer to one question, when there is one. */
  public Optional<Answer> to(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /** These answers with one more, or with one replaced. */
  public Answers with(String question, Answer answer) {
    Map<String, Answer> all = new LinkedHashMap<>(byQuestion);
    all.put(question, answer);
    return new Answers(all);
  }

  public boolean has(String question) {
    return byQuestion.containsKey(question);
  }
}
