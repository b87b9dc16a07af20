package org.handrail.foundation.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.CareRelationship;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who cares for whom. Being on the team opens the record; leaving it closes it at once. */
@Repository
@Transactional
public class CareTeam implements CareRelationship {

  /** What someone is to the patient. */
  public enum Part {
    PRIMARY("Primary counselor"),
    MEMBER("Team member"),
    PEER_COACH("Peer recovery coach"),
    COVERING("Covering"),
    SUPERVISOR("Supervisor");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One present member of a patient's team. */
  public record Member(StaffMember staff, Part part, Instant since) {}

  private final JdbcClient jdbc;
  private final StaffDirectory staff;
  private final Clock clock;

  CareTeam(JdbcClient jdbc, StaffDirectory staff, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.clock = clock;
  }

  /** Puts someone on the team; of primary counselors and peer coaches there is one, who takes over from the former. Doing it twice changes nothing. */
  public void join(PatientId patient, StaffId member, Part part) {
    if (part == Part.PRIMARY || part == Part.PEER_COACH) {
      // Two who choose at the same moment take turns: the later one's choice stands.
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "team:" + patient + part).query().listOfRows();
      jdbc.sql(
              """
              update care_team_member set until = :now
               where patient_id = :patient and part = :part and until is null and staff_id <> :staff
              """)
          .param("now", Sql.at(clock.instant()))
          .param("part", part.name())
          .param("patient", patient.value())
          .param("staff", member.value())
          .update();
    }
    jdbc.sql(
            """
            insert into care_team_member (id, organization_id, patient_id, staff_id, part, since)
            values (:id, :organization, :patient, :staff, :part, :now)
            on conflict do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("staff", member.value())
        .param("part", part.name())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Takes someone off the team. */
  public void leave(PatientId patient, StaffId member) {
    jdbc.sql(
            """
            update care_team_member set until = :now
             where patient_id = :patient and staff_id = :staff and until is null
            """)
        .param("now", Sql.at(clock.instant()))
        .param("patient", patient.value())
        .param("staff", member.value())
        .update();
  }

  /** Takes whoever holds this part off it; in another part they stay on the team. */
  public void leave(PatientId patient, Part part) {
    jdbc.sql("update care_team_member set until = :now where patient_id = :patient and part = :part and until is null")
        .param("now", Sql.at(clock.instant()))
        .param("patient", patient.value())
        .param("part", part.name())
        .update();
  }

  /** The present team, primary counselor first. */
  @Transactional(readOnly = true)
  public List<Member> of(PatientId patient) {
    record Row(StaffId staff, Part part, Instant since) {}
    List<Row> rows =
        jdbc.sql(
                """
                select staff_id, part, since from care_team_member
                 where patient_id = :patient and until is null
                 order by part <> 'PRIMARY', since, id
                """)
            .param("patient", patient.value())
            .query(
                (row, n) ->
                    new Row(
                        Sql.id(row, "staff_id", StaffId::new),
                        Part.valueOf(row.getString("part")),
                        Sql.instant(row, "since")))
            .list();
    var people = staff.find(rows.stream().map(Row::staff).toList());
    return rows.stream()
        .flatMap(r -> Optional.ofNullable(people.get(r.staff())).stream().map(s -> new Member(s, r.part(), r.since())))
        .toList();
  }

  /** The primary counselor, when there is one. */
  @Transactional(readOnly = true)
  public Optional<StaffMember> primary(PatientId patient) {
    return of(patient).stream().filter(m -> m.part() == Part.PRIMARY).map(Member::staff).findFirst();
  }

  /** The primary counselors of several patients; those without one are left out. */
  @Transactional(readOnly = true)
  public Map<PatientId, StaffMember> primaries(Collection<PatientId> patients) {
    if (patients.isEmpty()) {
      return Map.of();
    }
    Map<PatientId, StaffId> ids = new HashMap<>();
    jdbc.sql(
            """
            select patient_id, staff_id from care_team_member
             where patient_id in (:patients) and part = 'PRIMARY' and until is null
            """)
        .param("patients", patients.stream().map(PatientId::value).toList())
        .query(
            row -> {
              ids.put(Sql.id(row, "patient_id", PatientId::new), Sql.id(row, "staff_id", StaffId::new));
            });
    var people = staff.find(ids.values());
    Map<PatientId, StaffMember> primaries = new HashMap<>();
    ids.forEach((patient, id) -> Optional.ofNullable(people.get(id)).ifPresent(s -> primaries.put(patient, s)));
    return primaries;
  }

  /** The patients someone cares for now. */
  @Transactional(readOnly = true)
  public List<PatientId> patientsOf(StaffId member) {
    return jdbc.sql("select distinct patient_id from care_team_member where staff_id = :staff and until is null")
        .param("staff", member.value())
        .query((row, n) -> Sql.id(row, "patient_id", PatientId::new))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean holds(StaffId member, PatientId patient) {
    return jdbc.sql(
            """
            select exists (select 1 from care_team_member
                            where staff_id = :staff and patient_id = :patient and until is null)
            """)
        .param("staff", member.value())
        .param("patient", patient.value())
        .query(Boolean.class)
        .single();
  }
}
