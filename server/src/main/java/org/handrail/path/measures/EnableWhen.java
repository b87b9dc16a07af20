package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a question is asked at all, depending on answers to others (FHIR {@code enableWhen}).
 *
 * @param all whether every condition must hold, or any one of them
 * @param within what must hold for the group around it; null where the group is always asked
 */
record EnableWhen(List<Condition> conditions, boolean all, @Nullable EnableWhen within) {
  EnableWhen {
    conditions = List.copyOf(conditions);
  }

  EnableWhen(List<Condition> conditions, boolean all) {
    this(conditions, all, null);
  }

  /** How the answer to a question must stand to the one named. */
  enum Operator {
    EXISTS("exists"), EQUALS("="), DIFFERS("!="), ABOVE(">"), BELOW("<"), AT_LEAST(">="), AT_MOST("<=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    static Optional<Operator> of(String sign) {
      return List.of(values()).stream().filter(o -> o.sign.equals(sign)).findFirst();
    }

    /** Whether it asks which of two answers is the greater. */
    boolean orders() {
      return ordinal() >= ABOVE.ordinal();
    }

    private boolean holds(int comparison) {
      return switch (this) {
        case EXISTS -> true;
        case EQUALS -> comparison == 0;
        case DIFFERS -> comparison != 0;
        case ABOVE -> comparison > 0;
        case BELOW -> comparison < 0;
        case AT_LEAST -> comparison >= 0;
        case AT_MOST -> comparison <= 0;
      };
    }
  }

  /**
   * One condition.
   *
   * @param answer what it is compared with; null for “exists”
   * @param present for “exists”: whether there must be an answer, or must be none
   */
  record Condition(String question, Operator operator, @Nullable Answer answer, boolean present) {
    Condition(String question, String code) {
      this(question, Operator.EQUALS, new Answer.Chosen(code), true);
    }

    /** The code it waits for, where it waits for one printed answer. */
    Optional<String> code() {
      return operator == Operator.EQUALS && answer instanceof Answer.Chosen(String code) ? Optional.of(code) : Optional.empty();
    }

    Condition of(String other) {
      return new Condition(other, operator, answer, present);
    }

    private boolean holds(Answer given) {
      return answer == null ? present : operator.holds(comparison(given, answer));
    }

    private static int comparison(Answer given, Answer with) {
      if (given instanceof Answer.OnDay(LocalDate day) && with instanceof Answer.OnDay(LocalDate other)) {
        return day.compareTo(other);
      }
      Optional<BigDecimal> number = number(given);
      return number.isPresent() && number(with).isPresent() ? number.get().compareTo(number(with).get()) : given.equals(with) ? 0 : 1;
    }

    private static Optional<BigDecimal> number(Answer answer) {
      return switch (answer) {
        case Answer.Counted(int number) -> Optional.of(BigDecimal.valueOf(number));
        case Answer.Measured(BigDecimal number) -> Optional.of(number);
        case Answer.Chosen _, Answer.Written _, Answer.OnDay _ -> Optional.empty();
      };
    }
  }

  /** How it stands with the answers given so far. */
  enum State { ASKED, NOT_ASKED, OPEN }

  /**
   * {@code OPEN} while an answer it depends on is missing: then nobody knows yet.
   *
   * @param neverAsked questions that are not asked themselves: whatever once was answered to them does not count
   */
  State with(Answers answers, Predicate<String> neverAsked) {
    State around = within == null ? State.ASKED : within.with(answers, neverAsked);
    State own = conditions.isEmpty() ? State.ASKED : own(answers, neverAsked);
    if (around == State.NOT_ASKED || own == State.NOT_ASKED) {
      return State.NOT_ASKED;
    }
    return around == State.OPEN ? State.OPEN : own;
  }

  private State own(Answers answers, Predicate<String> neverAsked) {
    boolean open = false;
    for (Condition condition : conditions) {
      boolean never = neverAsked.test(condition.question());
      Optional<Answer> given = never ? Optional.empty() : answers.to(condition.question());
      if (given.isEmpty() && !never && condition.operator() != Operator.EXISTS) {
        open = true;
        continue;
      }
      boolean holds = given.map(condition::holds).orElseGet(() -> condition.operator() == Operator.EXISTS && !condition.present());
      if (holds != all) {
        return holds ? State.ASKED : State.NOT_ASKED;
      }
    }
    return open ? State.OPEN : all ? State.ASKED : State.NOT_ASKED;
  }
}
