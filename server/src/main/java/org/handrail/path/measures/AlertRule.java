package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.Set;

/**
 * When somebody has to be told, as data of the instrument.
 *
 * @param chain name of the worklist's escalation chain: who, by when, and then whom
 * @param crisisHelp the person who answered is shown crisis help at once
 * @param title shown to staff inside the app only; {@code {answer}} and {@code {score}} are filled in
 */
public record AlertRule(String id, Condition when, String severity, String chain, boolean crisisHelp, String title, String source) {

  /** What sets the rule off. */
  public sealed interface Condition {}

  /** The answer to a question has at least these points: checked the moment it is saved. */
  record AnswerAtLeast(String question, BigDecimal ordinal) implements Condition {}

  /** The answer to a question is one of these codes: checked the moment it is saved. */
  record AnswerIn(String question, Set<String> codes) implements Condition {
    AnswerIn {
      codes = Set.copyOf(codes);
    }
  }

  /** A score reaches a value: checked when the response is completed. */
  record ScoreAtLeast(String score, BigDecimal value) implements Condition {}

  /** A score is worse than the one before by at least so many points: checked when the response is completed. */
  record WorseBy(String score, BigDecimal points) implements Condition {}

  /** It is due and was neither filled in nor declined for so many days: looked at every day. */
  record Silent(int days) implements Condition {}
}
