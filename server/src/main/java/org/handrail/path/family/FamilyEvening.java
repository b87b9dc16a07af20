package org.handrail.path.family;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A dated evening of the family education series, open to every patient's people.
 *
 * @param topic id of one of {@link FamilyTexts#topics()}
 * @param day in the organization's zone, like {@code starts}
 * @param video address of the video room, or null
 */
public record FamilyEvening(
    UUID id, String topic, String title, LocalDate day, LocalTime starts, int minutes, String place, @Nullable String video,
    StaffId leader, boolean cancelled, int version) {

  public LocalTime ends() {
    return starts.plusMinutes(minutes);
  }

  /** How somebody answered an invitation to it. */
  public enum Reply {
    ROOM("I’ll be there"),
    VIDEO("I’ll join by video"),
    NOT_COMING("I can’t come");

    private final String label;

    Reply(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
