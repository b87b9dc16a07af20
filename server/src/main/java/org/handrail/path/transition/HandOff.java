package org.handrail.path.transition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * The responsibility for one move, until the first kept appointment at the next place or a documented end.
 *
 * @param fromPlace who referred them to us; empty for moves from our programs
 * @param fromLevel empty when we do not know it
 * @param toProgram one of ours; otherwise toPartner, or toPlace in words
 * @param moveOn the first day at the next place
 * @param consent under which a partner is told; null for our own programs and for places the person arranges themselves
 * @param asked the colleague who was asked to take over, or null when anybody entitled may
 * @param owner who answers for it now
 * @param firstDay day of the first appointment, with its local time
 * @param missed how often the first appointment was missed
 */
public record HandOff(
    HandOffId id,
    int version,
    PatientId patient,
    EpisodeId episode,
    HandOffKind kind,
    HandOffState state,
    @Nullable ProgramId fromProgram,
    String fromPlace,
    String fromLevel,
    @Nullable ProgramId toProgram,
    @Nullable PartnerId toPartner,
    String toPlace,
    String toLevel,
    LocalDate moveOn,
    String summary,
    OverdoseAsked overdose,
    @Nullable ConsentId consent,
    @Nullable StaffId asked,
    StaffId owner,
    Instant openedAt,
    @Nullable LocalDate firstDay,
    @Nullable LocalTime firstTime,
    int missed,
    @Nullable LocalDate keptOn,
    @Nullable Instant closedAt,
    @Nullable EndReason endReason,
    @Nullable String endNote) {

  /** Whole days since it was opened, to its end or to now. */
  public long days(Instant now) {
    return Duration.between(openedAt, closedAt == null ? now : closedAt).toDays();
  }

  public boolean isOpen() {
    return state.isOpen();
  }
}
