package org.handrail.path.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.path.placement.PlacementDecision;

/**
 * What an admission still needs.
 *
 * @param open the admission being prepared
 * @param episode the episode that lasts, when the person is in treatment already
 * @param placement the decision it would be made on
 * @param carried for someone who comes back: each item with what it says now; empty for a first admission
 */
public record AdmissionChecklist(
    Optional<AdmissionCase> open,
    Optional<Episode> episode,
    Optional<PlacementDecision> placement,
    List<Step> steps,
    Map<CarriedItem, String> carried) {

  /** Where a step stands. STOP cannot be mended here: nobody may be admitted. */
  public enum State { DONE, TODO, STOP }

  /**
   * One step.
   *
   * @param key person, placement, coverage, a notice's id, diagnoses, emergency-contact or carried
   * @param says what was found, in a sentence
   */
  public record Step(String key, String title, State state, String says) {}

  /** Steps that stand in the way. */
  public List<Step> missing() {
    return steps.stream().filter(step -> step.state() != State.DONE).toList();
  }

  public boolean isReady() {
    return missing().isEmpty();
  }
}
