package org.handrail.foundation.messages.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.messages.MessageId;
import org.handrail.foundation.messages.MessageLog;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages, as administrators see them. */
@Controller
@RequestMapping("/admin/messages")
class MessagesController {
  private static final int MOST = 100;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.US);

  private final MessageLog log;
  private final Organizations organizations;
  private final MessageSettings settings;

  MessagesController(MessageLog log, Organizations organizations, MessageSettings settings) {
    this.settings = settings;
    this.log = log;
    this.organizations = organizations;
  }

  @GetMapping
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView list() {
    return view(Form.empty(), 200);
  }

  @PostMapping("/settings")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView save(Form form, RedirectAttributes flash) {
    var from = time(form.value("quietFrom"));
    var until = time(form.value("quietUntil"));
    var refusals = new ArrayList<Refusal>();
    if (from == null) {
      refusals.add(new Refusal("quietFrom", "Write a time, such as 21:00"));
    }
    if (until == null) {
      refusals.add(new Refusal("quietUntil", "Write a time, such as 08:00"));
    }
    if (from != null && until != null) {
      String version = form.value("version");
      refusals.addAll(
          settings
              .save(
                  new MessageSettings.Settings(
                      from, until, form.has("sms", "on"), form.value("agreementWith"), day(form.value("agreementOn")),
                      version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1))
              .refusals());
    }
    if (!refusals.isEmpty()) {
      return view(form.refused(refusals), 422);
    }
    flash.addFlashAttribute("saved", "Saved.");
    return new ModelAndView("redirect:/admin/messages");
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private ModelAndView view(Form form, int status) {
    var counts = log.counts();
    ZoneId zone = organizations.current().timeZone();
    return new ModelAndView(
        "foundation/messages/messages",
        Map.of(
            "page",
            new MessagesPage(
                log.connected(), counts.waiting(), counts.sent(), counts.undeliverable(),
                log.newest(MOST).stream().map(line -> row(line, zone)).toList(),
                settings.smsConnected(), settings.current(), form)),
        HttpStatusCode.valueOf(status));
  }

  @PostMapping("/{message}/again")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String again(@PathVariable MessageId message, RedirectAttributes flash) {
    flash.addFlashAttribute(
        "saved", log.tryAgain(message) ? "It is tried again within a minute." : "It is not waiting for another try any more.");
    return "redirect:/admin/messages";
  }

  private static MessagesPage.Row row(MessageLog.Line line, ZoneId zone) {
    Instant sent = line.sent();
    Instant waits = line.waitsUntil();
    String says = "Queued " + at(line.queued(), zone);
    if (line.failure() != null) {
      says += ". " + line.failure() + (line.attempts() > 0 ? ", " + line.attempts() + " tries" : "");
    }
    if (line.dead()) {
      return new MessagesPage.Row(line.label(), line.to(), says, "needs", "Not delivered",
          line.tooLate() ? null : "/admin/messages/" + line.id() + "/again");
    }
    return sent != null
        ? new MessagesPage.Row(line.label(), line.to(), says, "ok", "Sent " + at(sent, zone), null)
        : new MessagesPage.Row(line.label(), line.to(), says, "away", waits == null ? "Waiting" : "Waits until " + at(waits, zone), null);
  }

  private static String at(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }
}
