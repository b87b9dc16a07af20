package org.handrail.path.admission;

import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/** A person was admitted: an episode with its first stay. Published in the same transaction. */
public record PatientAdmitted(
    EpisodeId episode, StayId stay, PatientId patient, ProgramId program, String level, LocalDate from) {}
