package org.handrail.path.measures;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One filled copy of an instrument, or one being filled in.
 *
 * @param version of the instrument it was given in
 * @param enteredBy set when staff entered it for the patient
 * @param completed when it was sent; null while it is open
 * @param setAside when a newer one replaced it unfinished
 */
public record Response(
    ResponseId id,
    PatientId patient,
    InstrumentId instrument,
    String version,
    Answers answers,
    @Nullable StaffId enteredBy,
    Mode mode,
    Instant started,
    @Nullable Instant completed,
    @Nullable Instant setAside) {
  public boolean isOpen() {
    return completed == null && setAside == null;
  }
}
