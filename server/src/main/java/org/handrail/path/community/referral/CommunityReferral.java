package org.handrail.path.community.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.path.community.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * A referral of a patient to a place in the community.
 *
 * @param need what they hope to find there, in words
 * @param lookOn the day on which somebody asks whether they arrived
 * @param consent under which we may tell the place; null where the patient goes there without us
 * @param toldAt when we told the place; null before, and where the patient goes there without us
 * @param outcome what became of it; null while that is not known
 * @param closedBy who of the team wrote the outcome down; null for the patient, and while it is open
 */
public record CommunityReferral(
    ReferralId id,
    PatientId patient,
    ResourceId resource,
    String need,
    StaffId madeBy,
    Instant madeAt,
    LocalDate lookOn,
    @Nullable ConsentId consent,
    @Nullable Instant toldAt,
    @Nullable ReferralOutcome outcome,
    @Nullable Instant closedAt,
    @Nullable StaffId closedBy) {

  /** Longest words in characters. */
  public static final int LONGEST = 1_000;

  public boolean isOpen() {
    return outcome == null;
  }

  /** Whether we have the patient's word that the place may be told, and have not told it yet. */
  public boolean toBeTold() {
    return isOpen() && consent != null && toldAt == null;
  }

  /** Under which the task of asking on its day is found. */
  String source() {
    return "community:referral:" + id + ":" + lookOn;
  }
}
