package org.handrail.path.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;

/**
 * One contact after treatment.
 *
 * @param day days after the episode's end, as the rule pack names them: 30, 90, 180, 365
 * @param closesOn the last day on which an answer counts
 * @param owner who calls; null while planned, and when nobody of the team is there any more
 * @param abstinent30 whether the person used nothing in the last 30 days; null when not asked or not answered
 * @param improved whether the person says life is better than when treatment began; null as before
 * @param wantsBack whether the person asked for more help
 */
public record FollowUp(
    FollowUpId id, int version, PatientId patient, EpisodeId episode, int day, LocalDate opensOn, LocalDate dueOn, LocalDate closesOn,
    FollowUpState state, @Nullable StaffId owner, int attempts, @Nullable LocalDate reachedOn, @Nullable Boolean abstinent30,
    @Nullable Boolean improved, boolean wantsBack, @Nullable Instant settledAt) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  /** "Sun 28 Mar": the last day on which an answer counts. */
  public String closes() {
    return DAY.format(closesOn);
  }

  /** "Sun 7 Mar": the first day on which an answer counts. */
  String opens() {
    return DAY.format(opensOn);
  }

  public boolean isOpen() {
    return state == FollowUpState.OPEN;
  }
}
