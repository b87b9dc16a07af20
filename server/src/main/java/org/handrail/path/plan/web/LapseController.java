package org.handrail.path.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.worklist.Promises;
import org.handrail.path.plan.Lapse;
import org.handrail.path.plan.Lapses;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.RecordLapse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lapses: written down by staff, or told by the person. */
@Controller
class LapseController {
  private final RecordLapse record;
  private final Lapses lapses;
  private final PlanClock planClock;
  private final Promises promises;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  LapseController(RecordLapse record, Lapses lapses, PlanClock planClock, Promises promises, StaffDirectory staff,
      Organizations organizations, Access access, Clock clock) {
    this.record = record;
    this.lapses = lapses;
    this.planClock = planClock;
    this.promises = promises;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/lapses")
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient) {
    return view(patient, Form.empty(), 200);
  }

  @PostMapping("/patients/{patient}/lapses")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView write(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    return answer(patient, record(patient, form), form, flash, "Written down. The plan review is due within days.");
  }

  @PostMapping("/patients/{patient}/lapses/{lapse}/withdraw")
  @MayEnter(area = Area.PLAN, act = Act.WRITE)
  ModelAndView withdraw(@PathVariable PatientId patient, @PathVariable UUID lapse, Form form, RedirectAttributes flash) {
    return answer(patient, record.withdraw(patient, lapse, form.value("reason")), form, flash, "Taken back.");
  }

  @GetMapping("/my/slipped")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView slipped() {
    return telling(Form.empty(), 200);
  }

  @PostMapping("/my/slipped")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView tell(Form form, RedirectAttributes flash) {
    boolean harm = form.has("harm", "true");
    Outcome<UUID> outcome = record(Acting.actor().patientId(), form);
    if (!outcome.isDone()) {
      return telling(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("harm", harm);
    return new ModelAndView("redirect:/my/slipped/told");
  }

  @GetMapping("/my/slipped/told")
  @MayEnter(area = Area.PLAN, act = Act.SIGN, as = Audience.PATIENT)
  ModelAndView told(org.springframework.ui.Model model) {
    boolean harm = Boolean.TRUE.equals(model.getAttribute("harm"));
    var promise = promises.of(RecordLapse.chain(harm), null);
    Days days = days();
    String by = days.moment(promise.by().toInstant());
    String says = promise.awake()
        ? "Somebody of your team will call you by " + by + "."
        : "Nobody of your team reads it before " + promise.readFrom() + ". Somebody will call you by " + by + ". Until then, 988 is awake.";
    return new ModelAndView("path/plan/my_slipped_told", Map.of("says", says));
  }

  private Outcome<UUID> record(PatientId patient, Form form) {
    LocalDate on = day(form.value("on"));
    if (on == null && !form.value("on").isBlank()) {
      return Outcome.refused("on", "Choose a day");
    }
    return record.record(patient, on, form.value("what"), form.value("words"), form.has("harm", "true"));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Days days() {
    return new Days(clock.instant(), organizations.current().timeZone());
  }

  private ModelAndView telling(Form form, int status) {
    return new ModelAndView("path/plan/my_slipped", Map.of("form", form, "today", days().today().toString()), HttpStatusCode.valueOf(status));
  }

  private ModelAndView answer(PatientId patient, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) {
      return view(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:/patients/" + patient + "/lapses");
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    Days days = days();
    List<Lapse> all = lapses.of(patient);
    var names = staff.find(all.stream().map(Lapse::recordedBy).filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet()));
    var page = new LapsesPage(
        "/patients/" + patient + "/lapses",
        days.today().toString(),
        access.may(Area.PLAN, Act.WRITE, patient),
        planClock.dueFor(patient).map(d -> d.kind().label() + " by " + days.brief(d.by())).orElse(""),
        all.stream()
            .map(l -> new LapsesPage.Line(l.id().toString(), days.brief(l.on()) + (l.what().isBlank() ? "" : ": " + l.what()), l.words(),
                (l.toldByPatient() ? "told by the person, " : ContentViews.name(Objects.requireNonNull(l.recordedBy()), names) + ", ") + days.moment(l.recordedAt()), l.harm()))
            .toList(),
        form);
    return new ModelAndView("path/plan/lapses", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
