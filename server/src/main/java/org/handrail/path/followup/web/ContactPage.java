package org.handrail.path.followup.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.followup.CallScript;
import org.jspecify.annotations.Nullable;

/**
 * One contact.
 *
 * @param can names of the events possible now, for those who may write
 * @param sendable whether the questions may go to a phone or mailbox of theirs
 * @param opening how to begin, with what may be said there
 * @param triesLeft before somebody may be given up; 0 when they may
 * @param answers what the person said, once reached
 */
public record ContactPage(String base, String patientHref, String name, String called, int day, String state, String stateKind, String window, String owner,
    String tries, int triesLeft, int version, List<String> can, boolean sendable, CallScript.Words words, String opening, LocatorPart locator, List<Choice> hows, List<Choice> results,
    List<Answer> answers, List<Step> steps, String today, String opensOn, Form form) {

  /**
   * How to reach them.
   *
   * @param state in a sentence, when there is nothing to show
   */
  public record LocatorPart(String href, boolean editable, @Nullable String state, List<Line> ways, String bestTime, String note, @Nullable String saved) {}

  /** @param href tel:, sms: or mailto:, or null */
  public record Line(String kind, String address, String who, String maySay, @Nullable String href) {}

  /** One question with what was said. */
  public record Answer(String question, String said) {}

  /** One line of what happened. */
  public record Step(String when, String who, String words) {}

  public boolean can(String event) {
    return can.contains(event);
  }
}
