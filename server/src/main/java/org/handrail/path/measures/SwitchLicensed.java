package org.handrail.path.measures;

import java.time.Clock;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Switches an instrument on whose use needs a licence, by somebody who confirms it, or off again. */
@UseCase
public class SwitchLicensed {
  private final Instruments instruments;
  private final SiteInstruments site;
  private final Clock clock;

  SwitchLicensed(Instruments instruments, SiteInstruments site, Clock clock) {
    this.instruments = instruments;
    this.site = site;
    this.clock = clock;
  }

  /** Off, it is asked no more; what was answered stays readable. */
  public Outcome<InstrumentId> set(InstrumentId id, boolean on) {
    if (instruments.current(id).filter(i -> i.licence() != null).isEmpty()) {
      return Outcome.refused("instrument", "“" + id + "” needs no licence.");
    }
    site.say(id, on, Acting.actor().staffId(), clock.instant());
    return Outcome.done(id);
  }
}
