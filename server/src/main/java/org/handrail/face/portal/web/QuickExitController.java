package org.handrail.face.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.privacy.Public;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The way out when somebody looks over a shoulder: signed out, what the browser kept is thrown away, and the screen shows
 * a month like any wall calendar.
 */
@Controller
@Public
class QuickExitController {

  private final Clock clock;
  private final Organizations organizations;

  QuickExitController(Clock clock, Organizations organizations) {
    this.clock = clock;
    this.organizations = organizations;
  }

  @PostMapping("/my/leave")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    var whoever = SecurityContextHolder.getContext().getAuthentication();
    new SecurityContextLogoutHandler().logout(request, response, whoever);
    response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    return "redirect:/calendar";
  }

  @GetMapping("/calendar")
  String calendar(Model model) {
    // The day where the program is, not UTC's; any zone serves where there are several.
    var zone = organizations.all().stream().findFirst().map(Organization::timeZone).orElse(java.time.ZoneOffset.UTC);
    model.addAttribute("page", MonthPage.around(LocalDate.ofInstant(clock.instant(), zone)));
    return "face/portal/calendar";
  }
}
