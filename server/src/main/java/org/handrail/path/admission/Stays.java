package org.handrail.path.admission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/** Finds stays of the present organization. Days are those of the program's place. */
public interface Stays {
  Optional<Stay> find(StayId id);

  /** All stays of an episode, oldest first. */
  List<Stay> of(EpisodeId episode);

  /** The treatment stay that holds the day. */
  Optional<Stay> treatment(PatientId patient, LocalDate day);

  /** {@link #treatment} for several patients; those without one are left out. */
  Map<PatientId, Stay> treatment(Collection<PatientId> patients, LocalDate day);

  /** Every stay of the patient, whatever its kind, that holds the day. */
  List<Stay> on(PatientId patient, LocalDate day);

  /** Treatment stays in a program that hold the day, by start. */
  List<Stay> inProgram(ProgramId program, LocalDate day);
}
