package org.handrail.path.medical.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;
import org.springframework.stereotype.Component;

/** Says who and when, as the organization's clock shows it. */
@Component
class Days {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.US);

  private final Organizations organizations;
  private final StaffDirectory staff;
  private final Clock clock;

  Days(Organizations organizations, StaffDirectory staff, Clock clock) {
    this.organizations = organizations;
    this.staff = staff;
    this.clock = clock;
  }

  ZoneId zone() {
    return organizations.current().timeZone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  Instant now() {
    return clock.instant();
  }

  String day(Instant at) {
    return DAY.format(at.atZone(zone()));
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String moment(Instant at) {
    return MOMENT.format(at.atZone(zone()));
  }

  /** What a field of type datetime-local shows for now. */
  String nowInField() {
    return FIELD.format(clock.instant().atZone(zone()));
  }

  /** What was typed into a field of type datetime-local; empty when it is no moment. */
  Optional<Instant> typed(String value) {
    try {
      return value.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(value).atZone(zone()).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Names of these people. */
  Names names(Collection<StaffId> ids) {
    return new Names(staff.find(ids));
  }

  /** Names by id; someone who cannot be found is "someone of the team". */
  record Names(Map<StaffId, StaffMember> staff) {
    String of(StaffId id) {
      StaffMember member = staff.get(id);
      return member == null ? "someone of the team" : member.name().shown();
    }
  }
}
