package org.handrail.foundation.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Takes in the file of a rule pack: kept whole and waiting for a second person, or refused naming the element and not kept at all. */
@UseCase
public class UploadPack {
  private final OrganizationPacks packs;
  private final Clock clock;

  UploadPack(OrganizationPacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /** The pack as it waits. The same version again replaces one that was never in use; examples that fail are shown, and stop its activation. */
  public Outcome<RulePack> take(String file) {
    RulePack pack;
    try {
      pack = PackFiles.one("The file", file, packs::extendable);
    } catch (PackRefused named) {
      return Outcome.refused("file", named.getMessage() + ".");
    }
    PackRef ref = pack.info().ref();
    if (RulePacks.shipped().has(ref.id())) {
      return Outcome.refused("file", "id: '" + ref.id() + "' is shipped with Handrail. Give yours another id.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!packs.keep(ref, file, Acting.actor().staffId(), now)) {
      return Outcome.refused("file", "version: " + ref + " is or was in use, and what was decided with it still reads it. Give the changed one version "
          + (ref.version() + 1) + ".");
    }
    return Outcome.done(pack);
  }
}
