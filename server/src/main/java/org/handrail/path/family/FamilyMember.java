package org.handrail.path.family;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a patient trusts. Standing here permits nothing: what they may know is asked of the consents each time.
 *
 * @param called as the patient calls them
 * @param email where the invitation and neutral messages go, or null
 * @param sharesUntil the last day a consent for them counts
 * @param account theirs, once they have joined
 */
public record FamilyMember(
    MemberId id,
    PatientId patient,
    String called,
    String relationship,
    @Nullable String email,
    LocalDate sharesUntil,
    State state,
    @Nullable AccountId account,
    Instant invitedAt,
    @Nullable Instant joinedAt) {

  /** Where an invitation stands. */
  public enum State {
    INVITED("Invited, has not joined yet"),
    ACTIVE("Has joined"),
    ENDED("Ended by the patient");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean ended() {
    return state == State.ENDED;
  }
}
