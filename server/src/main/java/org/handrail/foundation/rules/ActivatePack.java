package org.handrail.foundation.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;

/** Puts an uploaded rule pack in use: a second person, and only when its own examples come out as they say. */
@UseCase
public class ActivatePack {
  private final OrganizationPacks packs;
  private final Clock clock;

  ActivatePack(OrganizationPacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * From now on it is offered for new assessments and programs.
   *
   * @param seen when the text the person looked at was uploaded; refused when another came since
   */
  public Outcome<RulePack> activate(PackRef ref, Instant seen) {
    Optional<OrganizationPack> found = packs.find(ref);
    if (found.isEmpty()) {
      return Outcome.refused("There is no pack " + ref + ".");
    }
    OrganizationPack waiting = found.get();
    StaffId me = Acting.actor().staffId();
    if (waiting.state() != OrganizationPack.State.WAITING) {
      return Outcome.refused(ref + " is not waiting any more. Open the page again.");
    }
    if (!waiting.uploadedAt().equals(seen)) {
      return Outcome.refused("Another file came for " + ref + " since you looked. Read it again before you put it in use.");
    }
    if (waiting.uploadedBy().equals(me)) {
      return Outcome.refused("You uploaded " + ref + ". A second person has to read it and put it in use.");
    }
    if (!waiting.pack().passesItsExamples()) {
      long failing = waiting.pack().tryExamples().stream().filter(example -> !example.passes()).count();
      return Outcome.refused(failing == 0
          ? "It brings no example case, so nothing shows that it says what it should. Add examples and upload it again."
          : failing + (failing == 1 ? " of its examples does not come out as it says." : " of its examples do not come out as they say.")
              + " Mend the table or the example and upload it again.");
    }
    return packs.activate(ref, seen, me, clock.instant())
        ? Outcome.done(waiting.pack())
        : Outcome.refused("Somebody else changed " + ref + " at the same moment. Open the page again.");
  }
}
