package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Draws of random tests and the rules they follow. The seed of a draw that is ahead never leaves this class. */
@Repository
@Transactional(readOnly = true)
public class TestDraws {
  private final JdbcClient jdbc;

  TestDraws(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<TestDraw> all(int limit) {
    return jdbc.sql("select * from test_draw order by committed_at desc, id desc limit :limit")
        .param("limit", limit)
        .query((row, n) -> draw(row))
        .list();
  }

  public Optional<TestDraw> find(TestDrawId id) {
    return jdbc.sql("select * from test_draw where id = :id").param("id", id.value()).query((row, n) -> draw(row)).optional();
  }

  /** The rule of each program that ever had one. */
  public List<RandomTesting> rules() {
    return jdbc.sql("select * from random_testing order by program_id")
        .query(
            (row, n) ->
                new RandomTesting(Sql.id(row, "program_id", ProgramId::new), row.getString("panel"), row.getInt("share_percent"),
                    row.getInt("every_days"), row.getBoolean("active"), Sql.id(row, "set_by", StaffId::new), Sql.instant(row, "set_at"),
                    row.getInt("version")))
        .list();
  }

  /** False when someone else changed it since {@code version}. */
  @Transactional
  boolean save(RandomTesting r) {
    return jdbc.sql(
                """
                insert into random_testing (organization_id, program_id, panel, share_percent, every_days, set_by, set_at, active)
                values (:organization, :program, :panel, :share, :every, :by, :at, :active)
                on conflict (organization_id, program_id) do update set panel = excluded.panel,
                  share_percent = excluded.share_percent, every_days = excluded.every_days, set_by = excluded.set_by,
                  set_at = excluded.set_at, active = excluded.active, version = random_testing.version + 1
                where random_testing.version = :version
                """)
            .param("organization", Tenant.current().value())
            .param("program", r.program().value())
            .param("panel", r.panel())
            .param("share", r.sharePercent())
            .param("every", r.everyDays())
            .param("by", r.setBy().value())
            .param("at", Sql.at(r.setAt()))
            .param("active", r.active())
            .param("version", r.version())
            .update()
        == 1;
  }

  /** Writes a draw that is ahead; does nothing when the program has one, or had one for this window. */
  @Transactional
  boolean commit(Lot lot, Instant now) {
    return jdbc.sql(
                """
                insert into test_draw (id, organization_id, program_id, panel, share_percent, window_from, window_days,
                  commitment, committed_at, seed)
                values (:id, :organization, :program, :panel, :share, :from, :days, :commitment, :now, :seed)
                on conflict do nothing
                """)
            .param("id", lot.draw().value())
            .param("organization", Tenant.current().value())
            .param("program", lot.program().value())
            .param("panel", lot.panel())
            .param("share", lot.sharePercent())
            .param("from", lot.windowFrom())
            .param("days", lot.windowDays())
            .param("commitment", lot.commitment())
            .param("now", Sql.at(now))
            .param("seed", lot.seed())
            .update()
        == 1;
  }

  /** The draw that is ahead of a program, locked until the transaction ends. */
  @Transactional
  Optional<Lot> ahead(ProgramId program) {
    return jdbc.sql("select * from test_draw where program_id = :program and held_at is null for update")
        .param("program", program.value())
        .query((row, n) -> lot(row))
        .optional();
  }

  /** The last day that a draw of this program covers, if there ever was one. */
  Optional<LocalDate> coveredUntil(ProgramId program) {
    return jdbc.sql("select max(window_from + window_days - 1) as until from test_draw where program_id = :program")
        .param("program", program.value())
        .query((row, n) -> Optional.ofNullable(Sql.dateOrNull(row, "until")))
        .single();
  }

  @Transactional
  void held(Lot lot, LocalDate on, Instant now, List<Lot.Ticket> tickets, int drawn) {
    jdbc.sql("update test_draw set held_on = :on, held_at = :now, pool_size = :size where id = :id")
        .param("on", on)
        .param("now", Sql.at(now))
        .param("size", tickets.size())
        .param("id", lot.draw().value())
        .update();
    for (int i = 0; i < tickets.size(); i++) {
      jdbc.sql(
              """
              insert into test_draw_ticket (organization_id, draw_id, patient_id, ticket, drawn)
              values (:organization, :draw, :patient, :ticket, :drawn)
              """)
          .param("organization", Tenant.current().value())
          .param("draw", lot.draw().value())
          .param("patient", tickets.get(i).patient().value())
          .param("ticket", tickets.get(i).ticket())
          .param("drawn", i < drawn)
          .update();
    }
  }

  /** The lot of a draw that was held: all of it is public by then. */
  Optional<Lot> revealed(TestDrawId id) {
    return jdbc.sql("select * from test_draw where id = :id and held_at is not null")
        .param("id", id.value())
        .query((row, n) -> lot(row))
        .optional();
  }

  private static Lot lot(ResultSet row) throws SQLException {
    return new Lot(Sql.id(row, "id", TestDrawId::new), Sql.id(row, "program_id", ProgramId::new), row.getString("panel"),
        row.getInt("share_percent"), Sql.date(row, "window_from"), row.getInt("window_days"), row.getString("seed"));
  }

  private TestDraw draw(ResultSet row) throws SQLException {
    Instant heldAt = Sql.instantOrNull(row, "held_at");
    TestDrawId id = Sql.id(row, "id", TestDrawId::new);
    return new TestDraw(
        id,
        Sql.id(row, "program_id", ProgramId::new),
        row.getString("panel"),
        row.getInt("share_percent"),
        Sql.date(row, "window_from"),
        row.getInt("window_days"),
        row.getString("commitment"),
        Sql.instant(row, "committed_at"),
        heldAt == null ? null : new TestDraw.Held(Sql.date(row, "held_on"), heldAt, row.getString("seed"), pool(id)));
  }

  private List<TestDraw.Entry> pool(TestDrawId id) {
    return jdbc.sql("select * from test_draw_ticket where draw_id = :id order by ticket")
        .param("id", id.value())
        .query((row, n) -> new TestDraw.Entry(Sql.id(row, "patient_id", PatientId::new), row.getString("ticket"), row.getBoolean("drawn")))
        .list();
  }
}
