package org.handrail.path.measures;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Staff open the tablet in the waiting room for one patient: a code that works once, for a few minutes. */
@UseCase
public class OpenTablet {
  /** How long the code works. */
  public static final Duration CODE_WORKS = Duration.ofMinutes(10);
  // without letters and digits that are mistaken for each other when read aloud
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DueMeasures due;
  private final UsableInstruments instruments;
  private final Tablets tablets;
  private final Clock clock;

  OpenTablet(DueMeasures due, UsableInstruments instruments, Tablets tablets, Clock clock) {
    this.due = due;
    this.instruments = instruments;
    this.tablets = tablets;
    this.clock = clock;
  }

  /** The code, such as "K7MD-2QXA"; the caller has checked that the record may be written. Refused where nothing is due. */
  public Outcome<String> open(PatientId patient) {
    List<InstrumentId> asked = instruments.forPatients().stream().map(Instrument::id).toList();
    if (due.now(patient).stream().noneMatch(d -> asked.contains(d.instrument()))) {
      return Outcome.refused("Nothing is due that the patient fills in. Assign an instrument first.");
    }
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    tablets.open(patient, code.toString(), Acting.actor().staffId(), clock.instant(), clock.instant().plus(CODE_WORKS));
    return Outcome.done(code.toString());
  }
}
