package org.handrail.path.plan;

import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;

/** A lapse as outcomes count it. */
public record LapseRow(PatientId patient, LocalDate on, boolean toldByPatient, boolean harm) {}
