package org.handrail.path.admission;

import java.sql.Types;
import java.time.Clock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins to prepare an admission. */
@UseCase
public class StartAdmission {
  private final JdbcClient jdbc;
  private final AdmissionCases cases;
  private final Episodes episodes;
  private final Patients patients;
  private final CareTeam team;
  private final Clock clock;

  StartAdmission(JdbcClient jdbc, AdmissionCases cases, Episodes episodes, Patients patients, CareTeam team, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.episodes = episodes;
    this.patients = patients;
    this.team = team;
    this.clock = clock;
  }

  /**
   * One at a time per patient: when one is open already, that one is the answer. Whoever starts it joins the care
   * team, because consents and diagnoses are reached by care only; an admissions coordinator leaves it when it is done. Refused while the person is in treatment;
   * never because of anything in their history.
   */
  public Outcome<AdmissionId> start(PatientId patient) {
    patients.get(patient);
    jdbc.sql("select id from patient where id = :id for no key update").param("id", patient.value()).query().singleRow();
    var open = cases.open(patient);
    if (open.isPresent()) {
      return Outcome.done(open.get().id());
    }
    var current = episodes.current(patient);
    if (current.isPresent()) {
      return Outcome.refused("In treatment here since " + current.get().startedOn() + ". A change of program is a move, not an admission.");
    }
    Actor actor = Acting.actor();
    boolean joins = !team.holds(actor.staffId(), patient);
    if (joins) {
      team.join(patient, actor.staffId(), CareTeam.Part.MEMBER);
    }
    return Outcome.done(insert(patient, actor, joins && !staysWithThePatient(actor)));
  }

  /** Those who treat stay on the team; an admissions coordinator leaves it when the admission is done. */
  private static boolean staysWithThePatient(Actor actor) {
    return actor.is(Role.COUNSELOR) || actor.is(Role.MEDICAL) || actor.is(Role.CASE_MANAGER) || actor.is(Role.SUPERVISOR);
  }

  private AdmissionId insert(PatientId patient, Actor actor, boolean joins) {
    AdmissionId id = AdmissionId.next();
    jdbc.sql(
            """
            insert into admission (id, organization_id, patient_id, state, started_by, started_at, joined_team, previous_episode)
            values (:id, :organization, :patient, 'OPEN', :by, :at, :joins, :previous)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("by", actor.staffId().value())
        .param("at", Sql.at(clock.instant()))
        .param("joins", joins)
        .param("previous", episodes.of(patient).stream().findFirst().map(episode -> episode.id().value()).orElse(null), Types.OTHER)
        .update();
    return id;
  }
}
