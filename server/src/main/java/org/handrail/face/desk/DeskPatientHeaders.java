package org.handrail.face.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.face.ui.LevelChip;
import org.handrail.face.ui.LevelStep;
import org.handrail.face.ui.PatientHeader;
import org.handrail.face.ui.PatientHeaders;
import org.handrail.face.ui.SafetyFlag;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramPack;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.LevelOfCare;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayKind;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The header over every page of a record: who, where on the path, this week's hours, what is due, what is dangerous. */
@Component
class DeskPatientHeaders implements PatientHeaders {
  private final Patients patients;
  private final Episodes episodes;
  private final Stays stays;
  private final WhereTheyAre where;
  private final LevelsOfCare levels;
  private final RulePacks packs;
  private final WeekHours hours;
  private final NextDue due;
  private final Worklist worklist;
  private final MedicalFlags medical;
  private final Organizations organizations;
  private final Clock clock;

  DeskPatientHeaders(
      Patients patients,
      Episodes episodes,
      Stays stays,
      WhereTheyAre where,
      LevelsOfCare levels,
      RulePacks packs,
      WeekHours hours,
      NextDue due,
      Worklist worklist,
      MedicalFlags medical,
      Organizations organizations,
      Clock clock) {
    this.patients = patients;
    this.episodes = episodes;
    this.stays = stays;
    this.where = where;
    this.levels = levels;
    this.packs = packs;
    this.hours = hours;
    this.due = due;
    this.worklist = worklist;
    this.medical = medical;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public PatientHeader headerOf(PatientId id) {
    Patient patient = patients.get(id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    Optional<WhereTheyAre.Now> now = where.now(id);
    String documents =
        patient.name().called().equals(patient.name().given()) ? null : patient.name().given();
    return new PatientHeader(
        id.value(),
        patient.name().shown(),
        documents,
        patient.identity().pronouns(),
        patient.identity().ageOn(today),
        episodes.current(id).map(e -> path(e, now, today)).orElse(List.of()),
        now.flatMap(n -> hours.ring(id)).orElse(null),
        due.of(id, today).orElse(null),
        flags(patient));
  }

  private List<LevelStep> path(Episode episode, Optional<WhereTheyAre.Now> now, LocalDate today) {
    var steps = new ArrayList<LevelStep>();
    for (Stay stay : stays.of(episode.id())) {
      if (stay.kind() != StayKind.TREATMENT) {
        continue;
      }
      boolean here = now.map(n -> n.stay().id().equals(stay.id())).orElse(false);
      LevelStep.When when = here ? LevelStep.When.NOW : stay.from().isAfter(today) ? LevelStep.When.AHEAD : LevelStep.When.DONE;
      steps.add(new LevelStep(chip(levels.get(stay.level())), when, note(stay, here ? now : Optional.empty(), today)));
    }
    return steps;
  }

  private String note(Stay stay, Optional<WhereTheyAre.Now> now, LocalDate today) {
    if (now.isPresent()) {
      return now.map(n -> "week " + n.week() + typical(n)).orElseThrow();
    }
    if (stay.from().isAfter(today)) {
      return "from " + When.day(stay.from(), today);
    }
    LocalDate until = stay.until();
    long days = ChronoUnit.DAYS.between(stay.from(), until == null ? today : until);
    return days == 1 ? "1 day" : days + " days";
  }

  /** " of 6 to 12": the usual length where the program's pack names one. */
  private String typical(WhereTheyAre.Now now) {
    var pack = now.inProgram().pack();
    return packs.program(new PackRef(pack.id(), pack.version()))
        .weeksTypical(now.level().code())
        .map(range -> words(range.value()))
        .orElse("");
  }

  private static String words(ProgramPack.Value.Range range) {
    return " of about " + range.min() + "–" + range.max();
  }

  private List<SafetyFlag> flags(Patient patient) {
    var flags = new ArrayList<SafetyFlag>();
    LocalDate died = patient.identity().deceasedOn();
    if (died != null) {
      flags.add(new SafetyFlag("Recorded as deceased", SafetyFlag.Kind.NEEDS));
    }
    long dangers = worklist.openFor(patient.id()).stream().filter(t -> t.severity() == Severity.DANGER).count();
    if (dangers > 0) {
      flags.add(new SafetyFlag(dangers == 1 ? "Open alert" : dangers + " open alerts", SafetyFlag.Kind.DANGER));
    }
    flags.addAll(medical.of(patient.id()));
    if (patient.identity().interpreter()) {
      flags.add(new SafetyFlag("Interpreter", SafetyFlag.Kind.NEEDS));
    }
    return flags;
  }

  static LevelChip chip(LevelOfCare level) {
    LevelChip.Line line =
        switch (level.chip()) {
          case "res" -> LevelChip.Line.RESIDENTIAL;
          case "php" -> LevelChip.Line.PHP;
          case "iop" -> LevelChip.Line.IOP;
          case "cc" -> LevelChip.Line.CONTINUING;
          case "home" -> LevelChip.Line.HOME;
          default -> LevelChip.Line.OP;
        };
    return new LevelChip(line, level.shortLabel());
  }
}
