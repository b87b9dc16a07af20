package org.handrail.path.family;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wanted the team to know.
 *
 * @param patientReads whether the patient may read it, as the sender was told when they wrote
 * @param danger whether it sounded like danger
 * @param readAt when somebody of the team confirmed having read it; null before
 */
public record FamilyMessage(
    UUID id,
    PatientId patient,
    MemberId from,
    String called,
    String words,
    MaySay maySay,
    boolean patientReads,
    boolean danger,
    Instant sentAt,
    @Nullable Instant readAt,
    @Nullable StaffId readBy) {

  /** Whether the team may tell the patient who wrote. */
  public enum MaySay {
    YES("Yes, you can say it was me"),
    ASK_FIRST("Please ask me first"),
    KEEP_OUT("Please keep my name out");

    private final String label;

    MaySay(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
