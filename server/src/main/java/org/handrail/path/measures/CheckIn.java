package org.handrail.path.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient told us on one day; every part may be left out.
 *
 * @param day local day of the organization on which it was begun
 * @param craving strongest craving of the day, 0 none – 10 strongest
 * @param asksToBeRead whether they asked that somebody reads their words the same day
 * @param saidSafe when they said that they are safe, after having been asked
 * @param completed when it was sent; null while it is open
 */
public record CheckIn(
    CheckInId id,
    PatientId patient,
    LocalDate day,
    @Nullable Integer craving,
    @Nullable Mood mood,
    @Nullable Sleep sleep,
    @Nullable Used used,
    @Nullable String words,
    boolean asksToBeRead,
    @Nullable Instant saidSafe,
    Instant started,
    @Nullable Instant completed) {

  /** "How are you feeling right now?" */
  public enum Mood {
    GOOD("Good"),
    OKAY("Okay"),
    FLAT("Flat or tired"),
    WORRIED("Worried or on edge"),
    SAD("Sad or low"),
    HOPELESS("Hopeless");

    private final String label;

    Mood(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** "How did you sleep last night?" */
  public enum Sleep {
    SEVEN_OR_MORE("7 hours or more"),
    FIVE_OR_SIX("5 or 6 hours"),
    LESS_THAN_FIVE("Less than 5 hours"),
    HARDLY("Hardly at all");

    private final String label;

    Sleep(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** "Did you drink or use since you last checked in?" */
  public enum Used {
    NO("No"),
    CAME_CLOSE("I came close"),
    YES("Yes"),
    RATHER_TALK("I'd rather talk about it");

    private final String label;

    Used(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** True when we promised a call because of what was said about use. */
  public boolean promisedCall() {
    return used == Used.YES || used == Used.RATHER_TALK;
  }
}
