package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at first contact: enough to know whether somebody is in danger, what they need and when they can come. Not an instrument; our
 * own questions.
 *
 * @param wants in their own words
 * @param action what was done at once; required with a danger answer
 */
public record Screening(
    String wants,
    String substances,
    String lastUse,
    SelfHarm selfHarm,
    Withdrawal withdrawal,
    Overdose overdose,
    Said pregnant,
    Said injects,
    String medications,
    String payer,
    String times,
    String transport,
    String action) {

  /** Thoughts of death or of harming themselves. */
  public enum SelfHarm {
    NOT_ASKED("Not asked"),
    NO("No"),
    BEFORE("Not now, but before"),
    NOW("Yes, now");

    private final String label;

    SelfHarm(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Symptoms when stopping. */
  public enum Withdrawal {
    NOT_ASKED("Not asked"),
    NO("No"),
    MILD("Sweating, shaking, sick or unable to sleep"),
    SEVERE("Seizures, confusion, seeing or hearing things: now, or when stopping before");

    private final String label;

    Withdrawal(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Overdoses. */
  public enum Overdose {
    NOT_ASKED("Not asked"),
    NO("No"),
    BEFORE("Longer than 30 days ago"),
    RECENT("In the last 30 days");

    private final String label;

    Overdose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A plain answer. */
  public enum Said {
    NOT_ASKED("Not asked"),
    NO("No"),
    YES("Yes");

    private final String label;

    Said(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A screening as it was saved. */
  public record Saved(Screening answers, Instant at, StaffId by) {}

  /** A danger somebody has to act on. */
  public enum Danger {
    SELF_HARM("self-harm", "Thoughts of self-harm, said at first contact"),
    WITHDRAWAL("inquiry-risk", "Risk of severe withdrawal, said at first contact"),
    OVERDOSE("inquiry-risk", "Overdose in the last 30 days, said at first contact");

    private final String chain;
    private final String title;

    Danger(String chain, String title) {
      this.chain = chain;
      this.title = title;
    }

    String chain() {
      return chain;
    }

    public String title() {
      return title;
    }
  }

  /** Longest answer in characters. */
  static final int LIMIT = 1000;

  /** Everything somebody has to act on now. */
  public List<Danger> dangers() {
    var dangers = new ArrayList<Danger>();
    if (selfHarm == SelfHarm.NOW) dangers.add(Danger.SELF_HARM);
    if (withdrawal == Withdrawal.SEVERE) dangers.add(Danger.WITHDRAWAL);
    if (overdose == Overdose.RECENT) dangers.add(Danger.OVERDOSE);
    return dangers;
  }

  /** Whether the three safety questions were asked. */
  public boolean safetyAsked() {
    return selfHarm != SelfHarm.NOT_ASKED && withdrawal != Withdrawal.NOT_ASKED && overdose != Overdose.NOT_ASKED;
  }

  List<Refusal> check() {
    var refusals = new ArrayList<Refusal>();
    if (!dangers().isEmpty() && action.isBlank()) {
      refusals.add(new Refusal("action", "Write what you did at once: stayed on the line, called 988 or 911 with them, told a clinician"));
    }
    tooLong("wants", wants, refusals);
    tooLong("substances", substances, refusals);
    tooLong("lastUse", lastUse, refusals);
    tooLong("medications", medications, refusals);
    tooLong("payer", payer, refusals);
    tooLong("times", times, refusals);
    tooLong("transport", transport, refusals);
    tooLong("action", action, refusals);
    return refusals;
  }

  private static void tooLong(String field, @Nullable String text, List<Refusal> refusals) {
    if (text != null && text.length() > LIMIT) {
      refusals.add(new Refusal(field, "This has " + text.length() + " characters; at most " + LIMIT + " fit. Shorten it"));
    }
  }
}
