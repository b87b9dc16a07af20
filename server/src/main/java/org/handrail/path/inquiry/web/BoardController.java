package org.handrail.path.inquiry.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.worklist.Task;
import org.handrail.path.inquiry.Appointment;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryAccess;
import org.handrail.path.inquiry.InquiryAlerts;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.inquiry.Stage;
import org.handrail.path.inquiry.WaitingTimes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board: everyone who waits, by stage, with the days since they first asked. */
@Controller
class BoardController {

  private static final List<Stage> COLUMNS = List.of(Stage.NEW, Stage.SCREENING, Stage.OFFERED, Stage.WAITLISTED, Stage.READY);

  private final Inquiries inquiries;
  private final InquiryAccess access;
  private final InquiryAlerts alerts;
  private final Referrals referrals;
  private final Programs programs;
  private final WaitingTimes waits;
  private final InquiryPages pages;

  BoardController(
      Inquiries inquiries,
      InquiryAccess access,
      InquiryAlerts alerts,
      Referrals referrals,
      Programs programs,
      WaitingTimes waits,
      InquiryPages pages) {
    this.inquiries = inquiries;
    this.access = access;
    this.alerts = alerts;
    this.referrals = referrals;
    this.programs = programs;
    this.waits = waits;
    this.pages = pages;
  }

  @GetMapping("/inquiries")
  @MayEnter(area = Area.INQUIRY, act = Act.READ)
  ModelAndView board(@RequestParam(required = false, defaultValue = "false") boolean mine) {
    Words words = pages.words();
    List<Inquiry> open = access.visible(inquiries.open()).stream()
        .filter(q -> !mine || Acting.actor().staffId().equals(q.owner()))
        .toList();
    var ids = open.stream().map(Inquiry::id).toList();
    Map<InquiryId, Appointment> ahead = inquiries.ahead(ids);
    Map<InquiryId, List<Task>> dangers = alerts.open(ids);
    Map<InquiryId, List<Referral>> received = referrals.of(ids);
    var order = inquiries.waitlist().stream().map(Inquiry::id).toList();
    var byStage = new EnumMap<Stage, List<BoardPage.Card>>(Stage.class);
    open.stream()
        .sorted(java.util.Comparator.comparing((Inquiry q) -> !dangers.containsKey(q.id()))
            .thenComparing(q -> q.stage() == Stage.WAITLISTED ? order.indexOf(q.id()) : 0))
        .forEach(q -> byStage.computeIfAbsent(q.stage(), s -> new ArrayList<>())
            .add(card(q, words, ahead.get(q.id()), dangers.containsKey(q.id()), received.getOrDefault(q.id(), List.of()), order.indexOf(q.id()))));
    var columns = COLUMNS.stream()
        .map(s -> new BoardPage.Column("stage-" + s.name().toLowerCase(java.util.Locale.ROOT), s.label(), s.meaning(), byStage.getOrDefault(s, List.of())))
        .toList();
    var median = waits.daysToFirstAppointment();
    return new ModelAndView("path/inquiry/board", Map.of("page", new BoardPage(
        columns,
        open.size(),
        (int) open.stream().filter(q -> overdue(q, words)).count(),
        byStage.getOrDefault(Stage.NEW, List.of()).size(),
        byStage.getOrDefault(Stage.WAITLISTED, List.of()).size(),
        median.map(m -> days(Math.round(m.days()))).orElse(null),
        median.map(m -> "median of " + m.people() + (m.people() == 1 ? " person" : " people") + ", last 90 days").orElse("no first appointment kept yet"),
        mine,
        access.mayWrite())));
  }

  static boolean overdue(Inquiry q, Words words) {
    return q.nextStepDue() != null && q.nextStepDue().isBefore(words.today());
  }

  static String days(long n) {
    return n + (n == 1 ? " day" : " days");
  }

  private BoardPage.Card card(
      Inquiry q, Words words, @org.jspecify.annotations.Nullable Appointment appointment, boolean danger, List<Referral> received, int place) {
    long waited = q.daysWaited(words.now(), words.zone());
    boolean late = overdue(q, words);
    String step = switch (q.stage()) {
      case OFFERED -> appointment == null ? "Appointment" : "Appointment " + words.at(appointment.day(), appointment.starts());
      case WAITLISTED -> "Place " + (place + 1) + " on the waitlist";
      default -> q.nextStep().isBlank() ? "No next step" : q.nextStep();
    };
    String detail = switch (q.stage()) {
      case WAITLISTED -> q.waiting() == null ? "" : q.waiting().reason().label();
      case OFFERED -> appointment == null ? "" : programs.find(appointment.program()).map(p -> p.fullName()).orElse("");
      default -> q.nextStepDue() == null ? "" : (late ? "Was due " : "Due ") + words.day(q.nextStepDue());
    };
    var tags = new ArrayList<BoardPage.Tag>();
    if (danger) tags.add(new BoardPage.Tag("Danger: alert open", "rose"));
    if (q.deceased()) tags.add(new BoardPage.Tag("Recorded as dead", ""));
    if (received.stream().anyMatch(r -> r.decidedAt() == null) && !q.deceased()) tags.add(new BoardPage.Tag("Referral to look through", "amber"));
    if (q.details().interpreter()) tags.add(new BoardPage.Tag("Interpreter: " + InquiryPages.language(q.details().language()), ""));
    String from = q.partnerName().isBlank() ? q.source().label() : q.source().label() + " · " + q.partnerName();
    if (q.details().forAnother()) from += " · " + q.details().callerName() + " asks for them";
    String mark = danger ? "rose" : late ? "amber" : "";
    return new BoardPage.Card(
        "/inquiries/" + q.id(), q.details().name(), from, mark, (waited == 0 ? "Today. " : "Day " + waited + ". ") + step, detail, tags,
        q.owner() == null ? null : pages.name(q.owner()));
  }
}
