package org.handrail.path.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the facts of episodes. Runs inside the caller's transaction. */
@Repository
class FactsStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  FactsStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Everything kept, with all contacts, oldest first. */
  List<EpisodeFacts> all() {
    var contacts = new HashMap<UUID, List<EpisodeFacts.Contact>>();
    jdbc.sql("select * from outcome_contact order by episode_id, day").query(row -> {
      contacts.computeIfAbsent(row.getObject("episode_id", UUID.class), e -> new ArrayList<>()).add(new EpisodeFacts.Contact(
          row.getInt("day"), row.getBoolean("reached"), row.getObject("abstinent", Boolean.class), row.getObject("improved", Boolean.class)));
    });
    return jdbc.sql("select * from outcome_episode order by started_on, episode_id")
        .query((row, n) -> facts(row, contacts.getOrDefault(row.getObject("episode_id", UUID.class), List.of())))
        .list();
  }

  /** Those who started on a day or later, in no order, with the contacts of two days only: what the rates ask for. */
  List<EpisodeFacts> since(LocalDate day, int first, int second) {
    return jdbc.sql(
            """
            select e.episode_id, e.patient_id, e.started_on, e.level, e.program_id, e.track, e.substance, e.called_on, e.first_session_on, e.left_on,
                   e.reason, e.family_days, e.plan_on, e.readiness, e.community_days, e.dose_met,
                   a.reached as a_reached, a.abstinent as a_abstinent, a.improved as a_improved,
                   b.reached as b_reached, b.abstinent as b_abstinent, b.improved as b_improved
              from outcome_episode e
              left join outcome_contact a on a.organization_id = e.organization_id and a.episode_id = e.episode_id and a.day = :first
              left join outcome_contact b on b.organization_id = e.organization_id and b.episode_id = e.episode_id and b.day = :second
             where e.started_on >= :day
            """)
        .param("day", day)
        .param("first", first)
        .param("second", second)
        .query((row, n) -> facts(row, Stream.of(contact(row, "a", first), contact(row, "b", second)).filter(Objects::nonNull).toList()))
        .list();
  }

  private static EpisodeFacts.@Nullable Contact contact(ResultSet row, String of, int day) throws SQLException {
    Boolean reached = row.getObject(of + "_reached", Boolean.class);
    return reached == null ? null
        : new EpisodeFacts.Contact(day, reached, row.getObject(of + "_abstinent", Boolean.class), row.getObject(of + "_improved", Boolean.class));
  }

  private static EpisodeFacts facts(ResultSet row, List<EpisodeFacts.Contact> contacts) throws SQLException {
    return new EpisodeFacts(Sql.id(row, "episode_id", EpisodeId::new), Sql.id(row, "patient_id", PatientId::new), Sql.date(row, "started_on"),
        row.getString("level"), Sql.idOrNull(row, "program_id", ProgramId::new), row.getString("track"), row.getString("substance"),
        Sql.dateOrNull(row, "called_on"), Sql.dateOrNull(row, "first_session_on"), Sql.dateOrNull(row, "left_on"), row.getString("reason"),
        row.getInt("family_days"), Sql.dateOrNull(row, "plan_on"), row.getObject("readiness", Integer.class), row.getInt("community_days"),
        row.getObject("dose_met", Boolean.class), contacts);
  }

  void clear() {
    jdbc.sql("delete from outcome_episode").update();
  }

  void clear(Collection<PatientId> people) {
    jdbc.sql("delete from outcome_episode where patient_id in (:people)").param("people", ids(people)).update();
  }

  void add(List<EpisodeFacts> all) {
    UUID organization = Tenant.current().value();
    batches.batchUpdate(
        """
        insert into outcome_episode (organization_id, episode_id, patient_id, started_on, level, track, substance, called_on,
          first_session_on, left_on, reason, family_days, plan_on, readiness, community_days, dose_met, program_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        all, 500, (insert, f) -> {
          insert.setObject(1, organization);
          insert.setObject(2, f.episode().value());
          insert.setObject(3, f.patient().value());
          insert.setObject(4, f.startedOn());
          insert.setString(5, f.level());
          insert.setString(6, f.track());
          insert.setString(7, f.substance());
          insert.setObject(8, f.calledOn(), Types.DATE);
          insert.setObject(9, f.firstSession(), Types.DATE);
          insert.setObject(10, f.leftOn(), Types.DATE);
          insert.setString(11, f.reason());
          insert.setInt(12, f.familyDays());
          insert.setObject(13, f.planOn(), Types.DATE);
          insert.setObject(14, f.readiness(), Types.INTEGER);
          insert.setInt(15, f.communityDays());
          insert.setObject(16, f.doseMet(), Types.BOOLEAN);
          insert.setObject(17, Sql.uuidOrNull(f.program()), Types.OTHER);
        });
    record Line(EpisodeId episode, EpisodeFacts.Contact contact) {}
    var lines = all.stream().flatMap(f -> f.contacts().stream().map(contact -> new Line(f.episode(), contact))).toList();
    batches.batchUpdate("insert into outcome_contact (organization_id, episode_id, day, reached, abstinent, improved) values (?, ?, ?, ?, ?, ?)",
        lines, 500, (insert, line) -> {
          insert.setObject(1, organization);
          insert.setObject(2, line.episode().value());
          insert.setInt(3, line.contact().day());
          insert.setBoolean(4, line.contact().reached());
          insert.setObject(5, line.contact().abstinent(), Types.BOOLEAN);
          insert.setObject(6, line.contact().improved(), Types.BOOLEAN);
        });
  }

  void mark(PatientId patient) {
    jdbc.sql("insert into outcome_stale (organization_id, patient_id) values (:organization, :patient) on conflict do nothing")
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .update();
  }

  /** Takes those marked off the list, with those whose first weeks have ended meanwhile. */
  Set<PatientId> takeMarked(LocalDate doseDueBefore) {
    var marked = jdbc.sql("delete from outcome_stale returning patient_id").query((row, n) -> Sql.id(row, "patient_id", PatientId::new)).list();
    marked.addAll(jdbc.sql("select patient_id from outcome_episode where dose_met is null and started_on <= :day")
        .param("day", doseDueBefore)
        .query((row, n) -> Sql.id(row, "patient_id", PatientId::new))
        .list());
    return Set.copyOf(marked);
  }

  void unmark() {
    jdbc.sql("delete from outcome_stale").update();
  }

  private static Set<UUID> ids(Collection<PatientId> people) {
    return people.stream().map(PatientId::value).collect(Collectors.toSet());
  }
}
