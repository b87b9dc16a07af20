package org.handrail.path.followup.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.followup.FollowUp;
import org.handrail.path.followup.Locator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days, names and sentences the screens of follow-up share. */
@Component
class FollowUpWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter FAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.US);

  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Clock clock;

  FollowUpWords(StaffDirectory staff, Organizations organizations, Clock clock) {
    this.staff = staff;
    this.organizations = organizations;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  private ZoneId zone() {
    return organizations.current().timeZone();
  }

  String day(LocalDate day) {
    long from = ChronoUnit.DAYS.between(today(), day);
    return from == 0 ? "today" : from == 1 ? "tomorrow" : from == -1 ? "yesterday" : (Math.abs(from) < 180 ? DAY : FAR).format(day);
  }

  String moment(Instant at) {
    return MOMENT.format(at.atZone(zone()));
  }

  String name(@Nullable StaffId who) {
    return who == null ? "" : staff.find(who).map(member -> member.name().shown()).orElse("");
  }

  /** "Due Mon 3 Mar, an answer counts until Mon 24 Mar". */
  String window(FollowUp contact) {
    return "Due " + day(contact.dueOn()) + ", an answer counts until " + day(contact.closesOn());
  }

  static String tries(int tries) {
    return tries == 0 ? "Nobody has tried yet" : tries == 1 ? "Tried once" : "Tried " + tries + " times";
  }

  static String reach(Locator locator) {
    return !locator.asked() ? "Nobody asked how to reach them" : !locator.permitted() ? "Does not want to be contacted"
        : locator.ways().isEmpty() ? "No way to reach them is known" : locator.ways().getFirst().line();
  }
}
