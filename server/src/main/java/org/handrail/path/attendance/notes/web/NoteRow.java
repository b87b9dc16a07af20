package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.path.attendance.notes.Sameness;
import org.jspecify.annotations.Nullable;

/**
 * One person's note on the page where a session's notes are written.
 *
 * @param id of the patient
 * @param names of other members found in it
 * @param copied what of it stands in other notes
 * @param state DRAFT, RETURNED, WAITING or SIGNED
 * @param stateWords what was asked for when it was returned, who is asked while it waits; otherwise empty
 * @param changed what the roll call says now, where it is not what the note says; otherwise null
 * @param href the note in the chart once signed, or null
 * @param takeBack where its author takes it back while it waits, or null
 */
public record NoteRow(
    String id,
    String name,
    String attended,
    String text,
    int version,
    List<String> names,
    String namesKept,
    Sameness.Found copied,
    String copiedKept,
    List<String> missing,
    boolean blank,
    State state,
    String stateWords,
    @Nullable String changed,
    @Nullable String href,
    @Nullable String takeBack,
    List<GoalChoice> goals,
    List<String> measures) {

  /** Where it stands. */
  public enum State {
    DRAFT,
    RETURNED,
    WAITING,
    SIGNED
  }

  /** A goal of the person's plan. */
  public record GoalChoice(String id, int number, String label, String words, boolean chosen) {}

  /** Whether it can still be typed in. */
  public boolean open() {
    return state == State.DRAFT || state == State.RETURNED;
  }

  public boolean signed() {
    return state == State.SIGNED;
  }

  /** Written, laid out, nobody else named and little copied, or each with a reason. */
  public boolean ready() {
    return open() && !blank && missing.isEmpty() && !namesAsk() && !copiedAsk();
  }

  private boolean namesAsk() {
    return !names.isEmpty() && namesKept.isBlank();
  }

  private boolean copiedAsk() {
    return copied.asks() && copiedKept.isBlank();
  }

  public String dot() {
    if (changed != null) {
      return "needs";
    }
    return switch (state) {
      case SIGNED -> "ok";
      case WAITING -> "away";
      case RETURNED, DRAFT -> ready() ? "ok" : blank ? "away" : "needs";
    };
  }

  public String says() {
    return switch (state) {
      case SIGNED -> "Signed";
      case WAITING -> "Signed, waits for the second signature";
      case RETURNED, DRAFT -> draftSays();
    };
  }

  private String draftSays() {
    if (blank) {
      return "Nothing written yet";
    }
    if (namesAsk()) {
      return "Names someone else: " + String.join(", ", names);
    }
    if (!missing.isEmpty()) {
      return "Nothing under " + String.join(", ", missing) + " yet";
    }
    return copiedAsk() ? copied.percent() + " % stands in another note too" : "Ready to sign";
  }
}
