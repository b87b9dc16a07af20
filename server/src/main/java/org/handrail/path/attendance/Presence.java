package org.handrail.path.attendance;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How one patient was at a session. Times are local to its program; null means from the start, or until the end. */
public sealed interface Presence {

  /** In the room from the start. */
  record Here(@Nullable LocalTime left) implements Presence {}

  /** In the room, but not from the start. Without a time it still has to be asked. */
  record Late(@Nullable LocalTime arrived, @Nullable LocalTime left) implements Presence {}

  /**
   * By video. Where the person is and whom to call there is noted each time, so that help can be sent; until then the
   * record is not complete.
   */
  record Video(
      @Nullable LocalTime arrived, @Nullable LocalTime left, String location, String emergencyContact)
      implements Presence {
    public Video {
      location = location.strip();
      emergencyContact = emergencyContact.strip();
    }
  }

  /**
   * Not there.
   *
   * @param reason code of the list of reasons, or null while it is not known
   */
  record Away(@Nullable String reason) implements Presence {}

  /** Whether everything that has to be known about it is. */
  default boolean complete() {
    return switch (this) {
      case Here here -> true;
      case Late late -> late.arrived() != null;
      case Video video -> !video.location().isEmpty() && !video.emergencyContact().isEmpty();
      case Away away -> true;
    };
  }

  /** The word that is stored and that forms send. */
  default Mode mode() {
    return switch (this) {
      case Here here -> Mode.HERE;
      case Late late -> Mode.LATE;
      case Video video -> Mode.VIDEO;
      case Away away -> Mode.AWAY;
    };
  }

  /** When they came, or null for from the start. */
  default @Nullable LocalTime cameAt() {
    return switch (this) {
      case Here here -> null;
      case Late late -> late.arrived();
      case Video video -> video.arrived();
      case Away away -> null;
    };
  }

  /** When they left, or null for at the end. */
  default @Nullable LocalTime leftAt() {
    return switch (this) {
      case Here here -> here.left();
      case Late late -> late.left();
      case Video video -> video.left();
      case Away away -> null;
    };
  }
}
