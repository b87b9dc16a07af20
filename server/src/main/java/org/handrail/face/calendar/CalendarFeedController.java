package org.handrail.face.calendar;

import java.nio.charset.StandardCharsets;
import org.handrail.foundation.accounts.CalendarLinks;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.privacy.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address that people give to their own calendar. Whoever holds it needs no other key, so it says next to nothing. */
@Controller
@Public
class CalendarFeedController {
  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarLinks links;
  private final AppointmentCalendar calendar;

  CalendarFeedController(CalendarLinks links, AppointmentCalendar calendar) {
    this.links = links;
    this.calendar = calendar;
  }

  /** Not found for a link that was ended, one that never was, and one whose account is closed: all look the same. */
  @GetMapping("/cal/{token}.ics")
  ResponseEntity<String> feed(@PathVariable String token) {
    return links
        .open(token)
        .map(actor ->
            ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(Acting.as(actor, () -> calendar.of(actor))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
