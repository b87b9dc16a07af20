package org.handrail.path.measures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What may be given to patients here: everything that needs no licence, and what the organization switched on. */
@Service
public class UsableInstruments {
  private final Instruments instruments;
  private final SiteInstruments site;

  UsableInstruments(Instruments instruments, SiteInstruments site) {
    this.instruments = instruments;
    this.site = site;
  }

  /** By name; staff may enter each. */
  public List<Instrument> all() {
    Set<InstrumentId> licensed = site.licensed();
    return instruments.all().stream().filter(i -> isOpen(i, licensed)).toList();
  }

  /** What a patient may be asked to fill in themselves, by name. */
  public List<Instrument> forPatients() {
    return all().stream().filter(i -> i.answeredBy() == AnsweredBy.PATIENT).toList();
  }

  /** One of {@link #all}, by the name in addresses and forms. */
  public Optional<Instrument> named(String name) {
    InstrumentId id;
    try {
      id = new InstrumentId(name);
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
    return instruments.current(id).filter(i -> i.licence() == null || site.licensed().contains(id));
  }

  private static boolean isOpen(Instrument instrument, Set<InstrumentId> licensed) {
    return instrument.licence() == null || licensed.contains(instrument.id());
  }
}
