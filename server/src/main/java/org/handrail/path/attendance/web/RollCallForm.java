package org.handrail.path.attendance.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.attendance.Mode;
import org.handrail.path.attendance.Presence;
import org.handrail.path.week.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads one person's line of the roll call. Its fields carry the patient's id, so that a line can be sent by itself and all
 * of them together where there is no script: {@code mode-…}, {@code arrived-…}, {@code left-…}, {@code location-…},
 * {@code contact-…}, {@code reason-…}, {@code remark-…}, {@code version-…}.
 */
record RollCallForm(Form form, PatientId patient) {
  /** A device that was without a connection for longer has a day's roll calls behind it; its clock is not believed. */
  private static final Duration KEPT = Duration.ofHours(24);

  String value(String field) {
    return form.value(field + "-" + patient).strip();
  }

  /** The version that was on the screen; 0 for nothing recorded. */
  int version() {
    try {
      return Integer.parseInt(value("version"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Optional<Mode> mode() {
    return Arrays.stream(Mode.values()).filter(mode -> mode.name().equals(value("mode"))).findFirst();
  }

  /**
   * What was chosen. Late without a time means the moment of the tap, while the session is on: now, or when the device
   * says it was tapped without a connection, at most {@link #KEPT} ago.
   *
   * @param contact whom to call in an emergency, where nobody typed somebody else
   */
  Outcome<Presence> presence(Session session, Instant present, ZoneId zone, String contact) {
    Instant now = tapped(present);
    Optional<Mode> mode = mode();
    if (mode.isEmpty()) {
      return Outcome.refused("mode", "Choose Here, Late, Video or Away");
    }
    if (mode.get() == Mode.AWAY) {
      return Outcome.done(new Presence.Away(value("reason").isEmpty() ? null : value("reason")));
    }
    Optional<LocalTime> left = TypedTime.read(value("left"), session);
    Optional<LocalTime> arrived = TypedTime.read(value("arrived"), session);
    if (left.isEmpty() && !value("left").isEmpty()) {
      return Outcome.refused("left", "Write when they left, such as 20:15");
    }
    if (mode.get() != Mode.HERE && arrived.isEmpty() && !value("arrived").isEmpty()) {
      return Outcome.refused("arrived", "Write when they came, such as 18:20");
    }
    return Outcome.done(
        switch (mode.get()) {
          case HERE -> new Presence.Here(left.orElse(null));
          case LATE -> new Presence.Late(arrived.orElseGet(() -> nowInside(session, now, zone)), left.orElse(null));
          case VIDEO ->
              new Presence.Video(
                  arrived.orElse(null), left.orElse(null), value("location"), value("contact").isEmpty() ? contact : value("contact"));
          case AWAY -> throw new IllegalStateException();
        });
  }

  private Instant tapped(Instant now) {
    try {
      Instant tapped = Instant.parse(value("tapped"));
      return tapped.isAfter(now) || tapped.isBefore(now.minus(KEPT)) ? now : tapped;
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  private static @Nullable LocalTime nowInside(Session session, Instant now, ZoneId zone) {
    return now.isAfter(session.startsAt()) && now.isBefore(session.endsAt())
        ? now.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES)
        : null;
  }
}
