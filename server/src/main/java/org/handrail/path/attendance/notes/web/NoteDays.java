package org.handrail.path.attendance.notes.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.foundation.people.Organizations;
import org.springframework.stereotype.Component;

/** Instants as the organization's calendar says them. */
@Component
class NoteDays {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  private final Organizations organizations;

  NoteDays(Organizations organizations) {
    this.organizations = organizations;
  }

  String moment(Instant at) {
    return MOMENT.format(at.atZone(organizations.current().timeZone()));
  }

  String day(Instant at) {
    return DAY.format(at.atZone(organizations.current().timeZone()));
  }
}
