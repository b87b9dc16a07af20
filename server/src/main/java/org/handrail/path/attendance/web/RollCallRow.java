package org.handrail.path.attendance.web;

import java.time.LocalTime;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.AwayReasons;
import org.handrail.path.attendance.Mode;
import org.handrail.path.attendance.Presence;
import org.handrail.path.week.Times;
import org.jspecify.annotations.Nullable;

/**
 * One person's line.
 *
 * @param mode what is chosen, or null
 * @param arrived as shown in the field; empty for from the start
 * @param minutes in words: "180 min", "not recorded", "needs the place"
 * @param open whether something is left to ask
 * @param says what the line says beside the minutes
 * @param trouble why it was not saved, or null
 * @param theirs whether trouble is somebody else's record
 */
public record RollCallRow(
    PatientId patient,
    String name,
    @Nullable String sub,
    int version,
    @Nullable Mode mode,
    String arrived,
    String left,
    String location,
    String contact,
    String reason,
    String remark,
    String minutes,
    boolean open,
    String says,
    @Nullable String trouble,
    boolean theirs) {

  /**
   * @param guest why they are here beside those of the group, or empty
   */
  static RollCallRow of(Patient patient, @Nullable Attendance attendance, String guest, AwayReasons reasons) {
    Presence presence = attendance == null ? null : attendance.presence();
    String reason = presence instanceof Presence.Away away && away.reason() != null ? away.reason() : "";
    return new RollCallRow(
        patient.id(),
        patient.name().shown(),
        patient.identity().pronouns(),
        attendance == null ? 0 : attendance.version(),
        presence == null ? null : presence.mode(),
        time(presence == null ? null : presence.cameAt()),
        time(presence == null ? null : presence.leftAt()),
        presence instanceof Presence.Video video ? video.location() : "",
        presence instanceof Presence.Video video ? video.emergencyContact() : "",
        reason,
        attendance == null ? "" : attendance.remark(),
        minutes(attendance, presence),
        attendance == null || !attendance.complete(),
        says(presence, attendance == null ? "" : attendance.remark(), guest, reasons),
        null,
        false);
  }

  /** The same line with what somebody typed and why it was not saved. */
  RollCallRow refused(RollCallForm typed, String trouble, boolean theirs) {
    return new RollCallRow(
        patient, name, sub, version, typed.mode().orElse(mode), typed.value("arrived"), typed.value("left"),
        typed.value("location"), typed.value("contact"), typed.value("reason"), typed.value("remark"), minutes, open, says,
        trouble, theirs);
  }

  /** Whether this answer is chosen. */
  public boolean is(String value) {
    return mode != null && mode.name().equals(value);
  }

  private static String time(@Nullable LocalTime time) {
    return time == null ? "" : Times.clock(time);
  }

  private static String minutes(@Nullable Attendance attendance, @Nullable Presence presence) {
    if (attendance == null || presence == null) {
      return "not recorded";
    }
    return switch (presence) {
      case Presence.Late late when !late.complete() -> "needs the time";
      case Presence.Video video when video.location().isEmpty() -> "needs the place";
      case Presence.Video video when video.emergencyContact().isEmpty() -> "needs a contact";
      default -> attendance.minutes() + " min";
    };
  }

  private static String says(@Nullable Presence presence, String remark, String guest, AwayReasons reasons) {
    var words = new java.util.ArrayList<String>();
    if (!guest.isEmpty()) {
      words.add(guest);
    }
    if (presence instanceof Presence.Away away) {
      String why = away.reason() == null ? null : reasons.find(away.reason()).map(AwayReasons.Reason::label).orElse(null);
      words.add(why == null ? "Away: reason not known" : "Away: " + lower(why));
    } else if (presence instanceof Presence.Video video && !video.location().isEmpty()) {
      words.add("Video, " + video.location());
    } else if (presence != null && presence.leftAt() != null) {
      words.add("Left early");
    }
    if (!remark.isEmpty()) {
      words.add(remark);
    }
    return String.join(" · ", words);
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
