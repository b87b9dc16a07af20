package org.handrail.path.admission.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.AdmissionChecklist;
import org.handrail.path.admission.AdmissionChecklist.State;
import org.handrail.path.admission.AdmitPatient;
import org.handrail.path.admission.Checklists;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Notices;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.placement.PlacementDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the admission page. */
@Component
class AdmissionPages {
  private static final Set<Role> PRIMARY = Set.of(Role.COUNSELOR, Role.SUPERVISOR);

  private final Checklists checklists;
  private final Episodes episodes;
  private final Stays stays;
  private final Notices notices;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final RulePacks packs;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  AdmissionPages(Checklists checklists, Episodes episodes, Stays stays, Notices notices, Patients patients,
      StaffDirectory staff, Programs programs, LevelsOfCare levels, RulePacks packs, Organizations organizations,
      Access access, Clock clock) {
    this.checklists = checklists;
    this.episodes = episodes;
    this.stays = stays;
    this.notices = notices;
    this.patients = patients;
    this.staff = staff;
    this.programs = programs;
    this.levels = levels;
    this.packs = packs;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/admission";
  }

  Days days() {
    return new Days(clock.instant(), organizations.current().timeZone());
  }

  String called(PatientId patient) {
    return patients.get(patient).name().called();
  }

  AdmissionPage page(PatientId patient, Form form, Form cancelForm) {
    var checklist = checklists.of(patient);
    Days days = days();
    boolean mayWrite = access.may(Area.PLACEMENT, Act.WRITE, patient);
    boolean started = checklist.open().isPresent();
    boolean inTreatment = checklist.episode().isPresent();
    var stop = checklist.steps().stream().filter(step -> step.state() == State.STOP).findFirst();
    var steps = checklist.steps().stream().map(step -> step(patient, step, started)).toList();
    return new AdmissionPage(base(patient), called(patient), line(checklist, days), started, mayWrite,
        stop.map(AdmissionChecklist.Step::says).orElse(null), inTreatment ? List.of() : steps,
        (int) steps.stream().filter(AdmissionPage.Step::done).count(),
        started && mayWrite && stop.isEmpty() ? admit(checklist, days) : null,
        episodes.of(patient).stream().map(episode -> course(episode, days)).toList(), inTreatment, form, cancelForm);
  }

  private String line(AdmissionChecklist checklist, Days days) {
    if (checklist.episode().isPresent()) {
      return "In treatment since " + days.words(checklist.episode().get().startedOn()) + ".";
    }
    String back = checklist.carried().isEmpty() ? "" : " Was here before: what is known is carried forward, to confirm or correct.";
    return checklist.open().map(admission -> "Being prepared since " + days.words(admission.startedAt().atZone(days.zone()).toLocalDate())
        + " by " + staff.get(admission.startedBy()).name().shown() + ".").orElse("Not started yet.") + back;
  }

  private AdmissionPage.Step step(PatientId patient, AdmissionChecklist.Step step, boolean started) {
    boolean done = step.state() == State.DONE;
    String base = base(patient);
    record Way(Area area, Act act, @Nullable String href, String doIt) {}
    Way way = switch (step.key()) {
      case "person" -> new Way(Area.IDENTITY, Act.READ, null, "");
      case "placement" -> new Way(Area.PLACEMENT, Act.READ, "/patients/" + patient + "/placement", done ? "Look at it" : "Go to placement");
      case "coverage" -> new Way(Area.COVERAGE, Act.READ, base + "/coverage", done ? "Look at it" : "Note coverage");
      case "diagnoses" -> new Way(Area.DIAGNOSES, Act.READ, "/patients/" + patient + "/medical", done ? "Look at them" : "Go to diagnoses");
      case "emergency-contact" -> new Way(Area.IDENTITY, Act.WRITE, base + "/emergency-contact", done ? "Add another" : "Name someone");
      case "carried" -> new Way(Area.PLACEMENT, Act.WRITE, started ? base + "/carried" : null, done ? "Look at it" : "Go through it");
      default -> new Way(Area.CONSENTS, Act.READ, started ? base + "/agreements/" + step.key() : null, done ? "Look at it" : "Read and sign");
    };
    boolean may = access.may(way.area(), way.act(), patient);
    String says = done && !access.may(way.area(), Act.READ, patient) ? "Done" : step.says();
    return new AdmissionPage.Step(step.title(), done, step.state() == State.STOP, says, may ? way.href() : null, way.doIt());
  }

  private AdmissionPage.Admit admit(AdmissionChecklist checklist, Days days) {
    var level = checklist.placement().map(PlacementDecision::actual);
    var offered = programs.all().stream()
        .sorted(Comparator.comparing((Program program) -> !level.equals(Optional.of(program.level().code())))).toList();
    var fitting = offered.stream().filter(program -> level.equals(Optional.of(program.level().code()))).toList();
    return new AdmissionPage.Admit(checklist.missing().stream().map(AdmissionChecklist.Step::title).toList(),
        Choice.of(offered, program -> program.id().toString(), program -> program.fullName() + " (" + program.level().label() + ")"),
        fitting.size() == 1 ? fitting.getFirst().id().toString() : null, days.today().toString(),
        days.today().plusDays(AdmitPatient.DAYS_AHEAD).toString(), primaries(), late(checklist, fitting, days));
  }

  private List<Choice> primaries() {
    return Choice.of(staff.active().stream().filter(member -> !java.util.Collections.disjoint(member.roles(), PRIMARY)).toList(),
        member -> member.id().toString(), member -> member.name().shown() + (member.title().isBlank() ? "" : ", " + member.title()));
  }

  /** Says when the program's pack asks for an earlier start than is possible now. */
  private @Nullable String late(AdmissionChecklist checklist, Collection<Program> fitting, Days days) {
    return checklist.placement().flatMap(decision -> fitting.stream().findFirst().map(program -> {
      var limit = packs.program(new PackRef(program.pack().id(), program.pack().version())).assessmentToStartMax();
      LocalDate latest = program.dayAt(decision.at()).plus(limit.value());
      return latest.isBefore(days.today())
          ? "The assessment is older than the " + limit.value().getDays() + " days in which treatment should start (" + limit.source().text() + ")."
          : "Treatment should start by " + days.words(latest) + " (" + limit.source().text() + ").";
    })).orElse(null);
  }

  private AdmissionPage.Course course(Episode episode, Days days) {
    String says = "Began " + days.words(episode.startedOn()) + ", admitted by " + staff.get(episode.admittedBy()).name().shown()
        + (episode.endedOn() == null ? "" : "; ended " + days.words(episode.endedOn()) + ": " + episode.endReason());
    return new AdmissionPage.Course("Episode " + episode.number(), says, episode.isOpen(),
        stays.of(episode.id()).stream().map(stay -> period(stay, days)).toList());
  }

  private AdmissionPage.Period period(Stay stay, Days days) {
    var level = levels.get(stay.level());
    String where = Optional.ofNullable(stay.program()).flatMap(programs::find).map(Program::fullName).orElse(stay.place());
    return new AdmissionPage.Period(where, level.label(), level.chip(), stay.kind().label(),
        "from " + days.words(stay.from()) + (stay.until() == null ? "" : " until " + days.words(stay.until()) + ", " + stay.endReason()));
  }

  /** The notice, by its id, or "not found" as the answer to the request. */
  org.handrail.path.admission.Notice notice(String id) {
    return notices.current(id).orElseThrow(() ->
        new org.springframework.web.server.ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
  }
}
