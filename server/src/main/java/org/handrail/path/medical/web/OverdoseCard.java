package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;

/**
 * The risk of an overdose, from facts.
 *
 * @param facts what raises it
 * @param notAsked risks nobody has asked about
 * @param naloxone state of the dot part, and words
 * @param log everything written down, newest first
 */
public record OverdoseCard(
    boolean atRisk,
    List<Fact> facts,
    List<String> notAsked,
    State naloxone,
    State education,
    boolean mayTell,
    List<Choice> kinds,
    List<MedicalPage.Past> log) {

  /** A fact and since when. */
  public record Fact(String what, String since) {}

  /** A dot with its words. */
  public record State(String dot, String words) {}
}
