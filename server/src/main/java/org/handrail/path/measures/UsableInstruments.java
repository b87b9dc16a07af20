package org.handrail.path.measures;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What may be given to patients here: everything that needs no licence, and what the organization switched on. */
@Service
public class UsableInstruments {
  private final Instruments instruments;

  UsableInstruments(Instruments instruments) {
    this.instruments = instruments;
  }

  /** By name; staff may enter each. */
  public List<Instrument> all() {
    return instruments.all().stream().filter(i -> i.licence() == null).toList();
  }

  /** What a patient may be asked to fill in themselves, by name. */
  public List<Instrument> forPatients() {
    return all().stream().filter(i -> i.answeredBy() == AnsweredBy.PATIENT).toList();
  }

  /** One of {@link #all}, by the name in addresses and forms. */
  public Optional<Instrument> named(String name) {
    return all().stream().filter(i -> i.id().value().equals(name)).findFirst();
  }
}
