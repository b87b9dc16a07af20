package org.handrail.path.followup.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.followup.FollowUp;
import org.handrail.path.followup.FollowUpState;
import org.handrail.path.followup.FollowUps;
import org.handrail.path.followup.Locators;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom to call, the window that closes next first. */
@Controller
class QueueController {
  private static final int SOON = 7;
  private static final int AHEAD = 14;
  private static final int QUARTER = 90;

  private final FollowUps followUps;
  private final Locators locators;
  private final Access access;
  private final Audit audit;
  private final Patients patients;
  private final FollowUpWords words;

  QueueController(FollowUps followUps, Locators locators, Access access, Audit audit, Patients patients, FollowUpWords words) {
    this.followUps = followUps;
    this.locators = locators;
    this.access = access;
    this.audit = audit;
    this.patients = patients;
    this.words = words;
  }

  @GetMapping("/follow-up")
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView queue(@RequestParam(required = false, defaultValue = "false") boolean mine) {
    LocalDate today = words.today();
    StaffId me = Acting.actor().staffId();
    List<FollowUp> open = visible(followUps.open()).filter(one -> !mine || me.equals(one.owner())).toList();
    List<FollowUp> coming = mine ? List.of() : visible(followUps.comingBy(today.plusDays(AHEAD))).toList();
    List<FollowUp> settled = visible(followUps.settledSince(words.now().minus(Duration.ofDays(QUARTER)))).filter(one -> one.state() != FollowUpState.CALLED_OFF).toList();
    List<FollowUp> week = settled.stream().filter(one -> one.settledAt() != null && one.settledAt().isAfter(words.now().minus(Duration.ofDays(SOON)))).toList();
    Map<PatientId, Patient> people = patients.find(Stream.of(open, coming, week).flatMap(List::stream).map(FollowUp::patient).distinct().toList());
    audit.readMany(Area.PLAN, people.keySet());
    Predicate<FollowUp> closes = one -> !one.closesOn().isAfter(today.plusDays(SOON));
    Predicate<FollowUp> due = one -> !one.dueOn().isAfter(today);
    var page = new QueuePage(
        List.of(
            part("closing", "Window closes within a week", "After that no answer counts", open, closes, people),
            part("due", "Due", "Call now", open, closes.negate().and(due), people),
            part("early", "Window open, due later", "May be called already", open, closes.negate().and(due.negate()), people),
            part("coming", "Coming up", "Opens within " + AHEAD + " days", coming, one -> true, people),
            part("settled", "Settled this week", "Reached or not, each with what came of it", week, one -> true, people)),
        open.size(), (int) open.stream().filter(closes).count(), count(settled, FollowUpState.REACHED), settled.size(), count(settled, FollowUpState.UNREACHABLE), mine);
    return new ModelAndView("path/followup/queue", Map.of("page", page));
  }

  private Stream<FollowUp> visible(List<FollowUp> all) {
    return all.stream().filter(one -> access.may(Area.PLAN, Act.READ, one.patient()));
  }

  private static int count(List<FollowUp> all, FollowUpState state) {
    return (int) all.stream().filter(one -> one.state() == state).count();
  }

  private QueuePage.Part part(String id, String title, String meaning, List<FollowUp> all, Predicate<FollowUp> which, Map<PatientId, Patient> people) {
    return new QueuePage.Part(id, title, meaning, all.stream().filter(which).map(one -> row(one, people)).toList());
  }

  private QueuePage.Row row(FollowUp one, Map<PatientId, Patient> people) {
    boolean late = one.isOpen() && one.dueOn().isBefore(words.today());
    return new QueuePage.Row("/follow-up/" + one.id(), Objects.requireNonNull(people.get(one.patient())).name().shown(), "Day " + one.day(),
        one.state() == FollowUpState.PLANNED ? "Opens " + words.day(one.opensOn()) + ", due " + words.day(one.dueOn()) : words.window(one),
        FollowUpWords.tries(one.attempts()), FollowUpWords.reach(locators.of(one.patient())), words.name(one.owner()), late ? "amber" : "",
        one.isOpen() ? late ? "Overdue" : "" : one.state().label(),
        one.state() == FollowUpState.REACHED ? "good" : late || one.state() == FollowUpState.UNREACHABLE ? "amber" : "");
  }
}
