package org.handrail.path.transition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.path.admission.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds hand-offs of the present organization. The caller asks who may see them. */
@Repository
@Transactional(readOnly = true)
public class HandOffs {
  private final JdbcClient jdbc;

  HandOffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened to one, in order. */
  public record Step(Instant at, @org.jspecify.annotations.Nullable StaffId by, String words) {}

  public Optional<HandOff> find(HandOffId id) {
    return jdbc.sql("select * from hand_off where id = :id").param("id", id.value()).query(HandOffs::handOff).optional();
  }

  /** All open ones, oldest first. */
  public List<HandOff> open() {
    return jdbc.sql("select * from hand_off where closed_at is null order by opened_at, id").query(HandOffs::handOff).list();
  }

  /** Those that closed since a moment, newest first. */
  public List<HandOff> closedSince(Instant since) {
    return jdbc.sql("select * from hand_off where closed_at >= :since order by closed_at desc, id")
        .param("since", Sql.at(since))
        .query(HandOffs::handOff)
        .list();
  }

  /** The one of a patient that is open. */
  public Optional<HandOff> open(PatientId patient) {
    return jdbc.sql("select * from hand_off where patient_id = :patient and closed_at is null")
        .param("patient", patient.value())
        .query(HandOffs::handOff)
        .optional();
  }

  /** All of a patient, newest first. */
  public List<HandOff> of(PatientId patient) {
    return jdbc.sql("select * from hand_off where patient_id = :patient order by opened_at desc, id")
        .param("patient", patient.value())
        .query(HandOffs::handOff)
        .list();
  }

  public List<Step> steps(HandOffId id) {
    return jdbc.sql("select at, by, words from hand_off_step where hand_off_id = :id order by at, id")
        .param("id", id.value())
        .query((row, n) -> new Step(Sql.instant(row, "at"), Sql.idOrNull(row, "by", StaffId::new), row.getString("words")))
        .list();
  }

  /** What can happen to it now. */
  public java.util.Set<HandOffEvent> possible(HandOff handOff) {
    return Lifecycle.possible(handOff.state());
  }

  static HandOff handOff(ResultSet row, int n) throws SQLException {
    String end = row.getString("end_reason");
    return new HandOff(
        Sql.id(row, "id", HandOffId::new), row.getInt("version"), Sql.id(row, "patient_id", PatientId::new),
        Sql.id(row, "episode_id", EpisodeId::new), HandOffKind.valueOf(row.getString("kind")), HandOffState.valueOf(row.getString("state")),
        Sql.idOrNull(row, "from_program", ProgramId::new), row.getString("from_place"), row.getString("from_level"),
        Sql.idOrNull(row, "to_program", ProgramId::new), Sql.idOrNull(row, "to_partner", PartnerId::new), row.getString("to_place"),
        row.getString("to_level"), Sql.date(row, "move_on"), row.getString("summary"), OverdoseAsked.valueOf(row.getString("overdose_asked")),
        Sql.idOrNull(row, "consent_id", ConsentId::new), Sql.idOrNull(row, "asked_staff", StaffId::new), Sql.id(row, "owner", StaffId::new),
        Sql.instant(row, "opened_at"), Sql.dateOrNull(row, "first_day"), row.getObject("first_time", LocalTime.class), row.getInt("missed"),
        Sql.dateOrNull(row, "kept_on"), Sql.instantOrNull(row, "closed_at"), end == null ? null : EndReason.valueOf(end),
        row.getString("end_note"));
  }
}
