package org.handrail.path.transition;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.admission.StayId;

/**
 * The end of one treatment stay.
 *
 * @param leaves whether the person left the organization with it; false for a move between our programs
 * @param reason id in {@link DischargeReasons}
 * @param lastContactOn the last day somebody saw or spoke with the person; never after the discharge
 */
public record Discharge(
    DischargeId id, PatientId patient, EpisodeId episode, StayId stay, boolean leaves, String reason, LocalDate dischargedOn,
    LocalDate lastContactOn, String summary, String nextSteps, OverdoseAsked overdose, StaffId writtenBy, Instant writtenAt) {}
