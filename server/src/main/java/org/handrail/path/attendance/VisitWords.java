package org.handrail.path.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.accounts.PatientSignIns;
import org.handrail.foundation.platform.PatientId;
import org.springframework.stereotype.Component;

/** What fills a message about an appointment: the day and the time at the program, and how to answer. Nothing else. */
@Component
class VisitWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final OrganizationSettings organization;
  private final PatientSignIns signIns;

  VisitWords(OrganizationSettings organization, PatientSignIns signIns) {
    this.organization = organization;
    this.signIns = signIns;
  }

  Map<String, String> of(PatientId patient, LocalDate day, LocalTime starts) {
    return Map.of("day", DAY.format(day), "time", TIME.format(starts), "contact", contact(patient));
  }

  /** "sign in at https://… or call 405 555 0100". */
  String contact(PatientId patient) {
    List<String> ways = new ArrayList<>();
    if (signIns.hasAccount(patient)) {
      ways.add("sign in at " + signIns.link("/my"));
    }
    String desk = organization.current().frontDesk();
    if (desk != null) {
      ways.add("call " + desk);
    }
    return ways.isEmpty() ? "let us know" : String.join(" or ", ways);
  }
}
