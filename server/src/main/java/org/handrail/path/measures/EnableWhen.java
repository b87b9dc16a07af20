package org.handrail.path.measures;

import java.util.List;

/**
 * When a question is asked at all, depending on answers to others (FHIR {@code enableWhen}).
 *
 * @param all whether every condition must hold, or any one of them
 */
record EnableWhen(List<Condition> conditions, boolean all) {
  EnableWhen {
    conditions = List.copyOf(conditions);
  }

  /** The answer to a question is the one with this code. */
  record Condition(String question, String code) {}

  /** How it stands with the answers given so far. */
  enum State { ASKED, NOT_ASKED, OPEN }

  /** {@code OPEN} while an answer it depends on is missing: then nobody knows yet. */
  State with(Answers answers) {
    boolean open = false;
    for (Condition condition : conditions) {
      if (!answers.has(condition.question())) {
        open = true;
        continue;
      }
      boolean holds = answers.to(condition.question()).filter(new Answer.Chosen(condition.code())::equals).isPresent();
      if (holds != all) {
        return holds ? State.ASKED : State.NOT_ASKED;
      }
    }
    return open ? State.OPEN : all ? State.ASKED : State.NOT_ASKED;
  }
}
