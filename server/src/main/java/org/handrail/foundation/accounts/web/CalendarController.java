package org.handrail.foundation.accounts.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.foundation.accounts.CalendarLinks;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link for one's own calendar: made, shown once, made anew, ended. */
@Controller
@SignedIn
class CalendarController {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);

  private final CalendarLinks links;
  private final Organizations organizations;

  CalendarController(CalendarLinks links, Organizations organizations) {
    this.links = links;
    this.organizations = organizations;
  }

  @GetMapping("/account/calendar")
  String page(Model model) {
    own();
    var zone = organizations.current().timeZone();
    var working = links.working();
    String made = working.map(one -> WHEN.format(one.made().atZone(zone))).orElse("");
    String read = working.map(CalendarLinks.Working::read).map(at -> WHEN.format(at.atZone(zone))).orElse("");
    String link = model.getAttribute("link") instanceof String flashed ? flashed : "";
    model.addAttribute("page", new CalendarPage(Acting.actor().isStaff(), made, read, link));
    return "foundation/accounts/calendar";
  }

  @PostMapping("/account/calendar")
  String make(RedirectAttributes flash) {
    own();
    flash.addFlashAttribute("link", links.make());
    return "redirect:/account/calendar";
  }

  @PostMapping("/account/calendar/end")
  String end(RedirectAttributes flash) {
    own();
    links.end();
    flash.addFlashAttribute("saved", "The link opens nothing any more.");
    return "redirect:/account/calendar";
  }

  /** Family members have no appointments of their own here. */
  private static void own() {
    if (Acting.actor().is(Role.FAMILY)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
