package org.handrail.path.admission;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.inquiry.AcceptInquiries;
import org.handrail.path.placement.PlacementDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admits a person: makes the episode and its first stay. */
@UseCase
public class AdmitPatient {
  /** How far ahead a first day may lie, in days. */
  public static final int DAYS_AHEAD = 60;

  private final JdbcClient jdbc;
  private final Checklists checklists;
  private final Episodes episodes;
  private final BeginStay beginStay;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final Patients patients;
  private final StaffDirectory staff;
  private final CareTeam team;
  private final AcceptInquiries acceptInquiries;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AdmitPatient(JdbcClient jdbc, Checklists checklists, Episodes episodes, BeginStay beginStay,
      Programs programs, LevelsOfCare levels, Patients patients, StaffDirectory staff, CareTeam team,
      AcceptInquiries acceptInquiries, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.checklists = checklists;
    this.episodes = episodes;
    this.beginStay = beginStay;
    this.programs = programs;
    this.levels = levels;
    this.patients = patients;
    this.staff = staff;
    this.team = team;
    this.acceptInquiries = acceptInquiries;
    this.events = events;
    this.clock = clock;
  }

  /** What was made. */
  public record Admitted(EpisodeId episode, Stay stay) {}

  /**
   * @param from the first day, in the program's zone
   * @param primary becomes the primary counselor, or null to leave that open
   * @return refused with every step that is missing; with who was first, when two people admit at the same time
   */
  public Outcome<Admitted> admit(PatientId patient, @Nullable ProgramId program, @Nullable LocalDate from, @Nullable StaffId primary) {
    jdbc.sql("select id from admission where patient_id = :patient and state = 'OPEN' for update")
        .param("patient", patient.value()).query().listOfRows();
    var checklist = checklists.of(patient);
    if (checklist.open().isEmpty()) {
      return Outcome.refused(nothingOpen(patient));
    }
    var refusals = new ArrayList<Refusal>();
    checklist.missing().forEach(step -> refusals.add(new Refusal(null, step.title() + ": " + step.says())));
    Optional<Program> chosen = Optional.ofNullable(program).flatMap(programs::find).filter(Program::active);
    refusals.addAll(wrongStart(patient, checklist.placement(), chosen, from));
    if (primary != null && staff.find(primary).filter(StaffMember::active).isEmpty()) {
      refusals.add(new Refusal("primary", "Choose someone who works here"));
    }
    if (!refusals.isEmpty() || chosen.isEmpty() || from == null) {
      return Outcome.refused(refusals);
    }
    return Outcome.done(admit(checklist.open().get(), chosen.get(), from, primary));
  }

  private Admitted admit(AdmissionCase admission, Program program, LocalDate from, @Nullable StaffId primary) {
    PatientId patient = admission.patient();
    EpisodeId episode = insertEpisode(patient, from);
    Stay stay = beginStay.begin(episode, StayKind.TREATMENT, new BeginStay.Where.Ours(program.id()), from).orElseThrow();
    close(admission, episode);
    if (admission.joinedTeam()) {
      team.leave(patient, admission.startedBy());
    }
    if (primary != null) {
      team.join(patient, primary, CareTeam.Part.PRIMARY);
    }
    acceptInquiries.accept(patient);
    events.publishEvent(new PatientAdmitted(episode, stay.id(), patient, program.id(), stay.level(), from));
    return new Admitted(episode, stay);
  }

  private String nothingOpen(PatientId patient) {
    return episodes.current(patient)
        .map(episode -> staff.get(episode.admittedBy()).name().shown() + " admitted this person already; the first day is " + episode.startedOn() + ".")
        .orElse("No admission is being prepared. Start one first.");
  }

  private List<Refusal> wrongStart(PatientId patient, Optional<PlacementDecision> placement, Optional<Program> program, @Nullable LocalDate from) {
    var refusals = new ArrayList<Refusal>();
    if (program.isEmpty()) {
      refusals.add(new Refusal("program", "Choose the program"));
      return refusals;
    }
    String level = program.get().level().code();
    placement.map(PlacementDecision::actual).filter(actual -> !actual.equals(level)).ifPresent(actual ->
        refusals.add(new Refusal("program", "The signed placement says " + levels.get(actual).label() + ", this program is "
            + levels.get(level).label() + ". Choose another program, or sign a new placement")));
    if (from == null) {
      refusals.add(new Refusal("from", "Enter the first day"));
      return refusals;
    }
    LocalDate today = program.get().dayAt(clock.instant());
    placement.map(decision -> program.get().dayAt(decision.at())).filter(from::isBefore)
        .ifPresent(signed -> refusals.add(new Refusal("from", "The placement was signed on " + signed + "; choose that day or a later one")));
    if (from.isAfter(today.plusDays(DAYS_AHEAD))) {
      refusals.add(new Refusal("from", "At most " + DAYS_AHEAD + " days ahead"));
    }
    Identity identity = patients.get(patient).identity();
    if (identity.ageOn(from) < Checklists.ADULT) {
      refusals.add(new Refusal("from", "The person is not " + Checklists.ADULT + " on that day"));
    }
    return refusals;
  }

  private EpisodeId insertEpisode(PatientId patient, LocalDate from) {
    EpisodeId id = EpisodeId.next();
    jdbc.sql(
            """
            insert into episode (id, organization_id, patient_id, number, started_on, admitted_by, admitted_at)
            select :id, :organization, :patient, coalesce(max(number), 0) + 1, :from, :by, :at
              from episode where patient_id = :patient
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("from", from, Types.DATE)
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
    return id;
  }

  private void close(AdmissionCase admission, EpisodeId episode) {
    jdbc.sql(
            """
            update admission set state = 'ADMITTED', episode_id = :episode, closed_by = :by, closed_at = :at
             where id = :id and state = 'OPEN'
            """)
        .param("episode", episode.value())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .param("id", admission.id().value())
        .update();
  }
}
