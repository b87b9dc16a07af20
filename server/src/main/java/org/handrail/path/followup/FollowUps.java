package org.handrail.path.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds contacts of the present organization, and moves them. The caller asks who may see them. */
@Repository
@Transactional
public class FollowUps {
  private final JdbcClient jdbc;
  private final Clock clock;

  FollowUps(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What happened to one, in order. */
  public record Step(Instant at, @Nullable StaffId by, String words) {}

  /** What a person answered. */
  record Answers(LocalDate on, @Nullable Boolean abstinent30, @Nullable Boolean improved, boolean wantsBack) {}

  @Transactional(readOnly = true)
  public Optional<FollowUp> find(FollowUpId id) {
    return jdbc.sql("select * from follow_up where id = :id").param("id", id.value()).query(FollowUps::followUp).optional();
  }

  /** Those whose window is open, the one that closes next first. */
  @Transactional(readOnly = true)
  public List<FollowUp> open() {
    return jdbc.sql("select * from follow_up where state = 'OPEN' order by closes_on, due_on, id").query(FollowUps::followUp).list();
  }

  @Transactional(readOnly = true)
  public List<FollowUp> of(PatientId patient) {
    return jdbc.sql("select * from follow_up where patient_id = :patient order by due_on, id").param("patient", patient.value()).query(FollowUps::followUp).list();
  }

  @Transactional(readOnly = true)
  public List<FollowUp> all() {
    return jdbc.sql("select * from follow_up order by due_on, id").query(FollowUps::followUp).list();
  }

  @Transactional(readOnly = true)
  public List<Step> steps(FollowUpId id) {
    return jdbc.sql("select at, by, words from follow_up_step where follow_up_id = :id order by at, id").param("id", id.value())
        .query((row, n) -> new Step(Sql.instant(row, "at"), Sql.idOrNull(row, "by", StaffId::new), row.getString("words"))).list();
  }

  /** What can happen to it by somebody's hand now. */
  public List<FollowUpEvent> possible(FollowUp contact) {
    return Lifecycle.MOVES.stream().filter(move -> move.from() == contact.state() && move.event().isByHand()).map(Lifecycle.Move::event).toList();
  }

  /** Planned ones whose window begins by a day. */
  List<FollowUp> opening(LocalDate today) {
    return jdbc.sql("select * from follow_up where state = 'PLANNED' and opens_on <= :today order by due_on, id").param("today", today).query(FollowUps::followUp).list();
  }

  /** Open ones whose window is over. */
  List<FollowUp> closing(LocalDate today) {
    return jdbc.sql("select * from follow_up where state = 'OPEN' and closes_on < :today order by due_on, id").param("today", today).query(FollowUps::followUp).list();
  }

  /** What is planned or open for somebody, held until the transaction ends: nobody settles it in between. */
  List<FollowUp> unsettled(PatientId patient) {
    return jdbc.sql("select * from follow_up where patient_id = :patient and state in ('PLANNED', 'OPEN') order by due_on, id for update")
        .param("patient", patient.value()).query(FollowUps::followUp).list();
  }

  /** What somebody did not want, and could still be asked. */
  List<FollowUp> declined(PatientId patient, LocalDate today) {
    return jdbc.sql("select * from follow_up where patient_id = :patient and state = 'DECLINED' and closes_on >= :today order by due_on, id for update")
        .param("patient", patient.value()).param("today", today).query(FollowUps::followUp).list();
  }

  /** Settled since a moment. */
  @Transactional(readOnly = true)
  public List<FollowUp> settledSince(Instant since) {
    return jdbc.sql("select * from follow_up where settled_at >= :since order by settled_at desc, id").param("since", Sql.at(since)).query(FollowUps::followUp).list();
  }

  /** Planned ones whose window opens by a day. */
  @Transactional(readOnly = true)
  public List<FollowUp> comingBy(LocalDate day) {
    return opening(day);
  }

  /** Says who makes it; null for whoever of the case managers is there. */
  void own(FollowUpId id, @Nullable StaffId owner) {
    jdbc.sql("update follow_up set owner = :owner where id = :id").param("owner", Sql.uuidOrNull(owner), java.sql.Types.OTHER).param("id", id.value()).update();
  }

  /** Counts a wrong birth date at its link; how many it were by now. */
  int wrongAtLink(FollowUpId id) {
    return jdbc.sql("update follow_up set link_tries = link_tries + 1 where id = :id returning link_tries").param("id", id.value()).query(Integer.class).single();
  }

  void newLink(FollowUpId id) {
    jdbc.sql("update follow_up set link_tries = 0 where id = :id").param("id", id.value()).update();
  }

  void plan(PatientId patient, EpisodeId episode, Windows.Window window) {
    jdbc.sql("""
            insert into follow_up (id, organization_id, patient_id, episode_id, day, opens_on, due_on, closes_on, state)
            values (:id, :organization, :patient, :episode, :day, :opens, :due, :closes, 'PLANNED')
            on conflict on constraint follow_up_once do nothing
            """)
        .param("id", FollowUpId.next().value()).param("organization", Tenant.current().value()).param("patient", patient.value())
        .param("episode", episode.value()).param("day", window.day()).param("opens", window.opens()).param("due", window.due())
        .param("closes", window.closes()).update();
  }

  /** Moves it by the table, compare and set; of two who answer at once the second is told. */
  Outcome<FollowUp> move(FollowUp held, FollowUpEvent event, @Nullable Answers answers, String words) {
    Optional<FollowUpState> next = Lifecycle.after(held.state(), event);
    if (next.isEmpty()) {
      return Outcome.refused("This contact is settled or not open yet: " + held.state().label() + ". Open it again to see what happened");
    }
    int rows = jdbc.sql("""
            update follow_up set state = :state, attempts = attempts + :tries, reached_on = :on, abstinent_30 = :abstinent, improved = :improved,
                   wants_back = :back, settled_at = :settled, version = version + 1
             where id = :id and version = :version
            """)
        .param("state", next.get().name()).param("tries", event == FollowUpEvent.TRY || event == FollowUpEvent.REACH ? 1 : 0)
        .param("on", answers == null ? null : answers.on(), java.sql.Types.DATE)
        .param("abstinent", answers == null ? null : answers.abstinent30(), java.sql.Types.BOOLEAN)
        .param("improved", answers == null ? null : answers.improved(), java.sql.Types.BOOLEAN)
        .param("settled", next.get().isSettled() ? Sql.at(clock.instant()) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("back", answers != null && answers.wantsBack()).param("id", held.id().value()).param("version", held.version()).update();
    if (rows == 0) {
      return Outcome.refused("Somebody else worked on this contact meanwhile. Open it again to see what happened");
    }
    jdbc.sql("""
            insert into follow_up_step (id, organization_id, follow_up_id, at, by, event, words)
            values (:id, :organization, :of, :at, :by, :event, :words)
            """)
        .param("id", Ids.next()).param("organization", Tenant.current().value()).param("of", held.id().value()).param("at", Sql.at(clock.instant()))
        .param("by", Acting.find().filter(Actor::isStaff).map(actor -> actor.staffId().value()).orElse(null), java.sql.Types.OTHER)
        .param("event", event.name()).param("words", words).update();
    return Outcome.done(find(held.id()).orElseThrow());
  }

  private static FollowUp followUp(ResultSet row, int n) throws SQLException {
    return new FollowUp(Sql.id(row, "id", FollowUpId::new), row.getInt("version"), Sql.id(row, "patient_id", PatientId::new),
        Sql.id(row, "episode_id", EpisodeId::new), row.getInt("day"), Sql.date(row, "opens_on"), Sql.date(row, "due_on"), Sql.date(row, "closes_on"),
        FollowUpState.valueOf(row.getString("state")), Sql.idOrNull(row, "owner", StaffId::new), row.getInt("attempts"), Sql.dateOrNull(row, "reached_on"),
        row.getObject("abstinent_30", Boolean.class), row.getObject("improved", Boolean.class), row.getBoolean("wants_back"),
        Sql.instantOrNull(row, "settled_at"));
  }
}
