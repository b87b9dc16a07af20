package org.handrail.foundation.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, and the list of broken glasses. */
@Repository
@Transactional(readOnly = true)
public class AuditTrail {

  /**
   * What is looked for; null means any.
   *
   * @param from first moment
   * @param until first moment that no longer belongs
   */
  public record Search(
      @Nullable PatientId patient,
      @Nullable StaffId staff,
      @Nullable AuditKind kind,
      Instant from,
      Instant until) {}

  /**
   * One entry.
   *
   * @param about the staff member whose account it concerns
   * @param what page or event, in words
   */
  public record Entry(
      long number,
      Instant at,
      @Nullable UUID account,
      @Nullable StaffId staff,
      AuditKind kind,
      @Nullable Area area,
      @Nullable Act act,
      @Nullable PatientId patient,
      @Nullable StaffId about,
      AccessDecision.@Nullable Ground ground,
      String what,
      @Nullable String address) {}

  /** One broken glass. */
  public record Glass(
      UUID id, StaffId staff, PatientId patient, Area area, String reason, Instant brokenAt, Instant openUntil) {}

  /**
   * Somebody had a part of a record open on a day.
   *
   * @param changed whether they also wrote in it
   * @param glass whether they opened it without being on the team, with a reason
   */
  public record Seen(LocalDate day, StaffId staff, Area area, boolean changed, boolean glass) {}

  /** The last seal. */
  public record Sealed(int seal, Instant at) {}

  private final JdbcClient jdbc;

  AuditTrail(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first. */
  public List<Entry> search(Search search, int limit, int offset) {
    return jdbc.sql(
            """
            select * from audit_entry
             where at >= :from and at < :until
               and (cast(:patient as uuid) is null or patient_id = :patient)
               and (cast(:staff as uuid) is null or staff_id = :staff or subject_id = :staff)
               and (cast(:kind as text) is null or kind = :kind)
             order by at desc, number desc limit :limit offset :offset
            """)
        .param("from", Sql.at(search.from()))
        .param("until", Sql.at(search.until()))
        .param("patient", Sql.uuidOrNull(search.patient()), Types.OTHER)
        .param("staff", Sql.uuidOrNull(search.staff()), Types.OTHER)
        .param("kind", search.kind() == null ? null : search.kind().name(), Types.VARCHAR)
        .param("limit", limit)
        .param("offset", offset)
        .query(AuditTrail::entry)
        .list();
  }

  /**
   * Who of the staff had what of a patient's record open, by day, newest first.
   *
   * @param zone whose days
   */
  public List<Seen> seen(PatientId patient, Instant since, ZoneId zone) {
    return jdbc.sql(
            """
            select (at at time zone :zone)::date as day, staff_id, area, bool_or(kind = 'CHANGE') as changed, bool_or(kind = 'GLASS') as glass
              from audit_entry
             where patient_id = :patient and at >= :since and staff_id is not null and area is not null and kind in ('READ', 'CHANGE', 'GLASS')
             group by 1, 2, 3 order by 1 desc, 2, 3
            """)
        .param("zone", zone.getId())
        .param("patient", patient.value())
        .param("since", Sql.at(since))
        .query(
            (row, n) ->
                new Seen(
                    row.getObject("day", LocalDate.class),
                    Sql.id(row, "staff_id", StaffId::new),
                    Area.valueOf(row.getString("area")),
                    row.getBoolean("changed"),
                    row.getBoolean("glass")))
        .list();
  }

  /** Newest first. */
  public List<Glass> glasses(Instant since) {
    return jdbc.sql("select * from broken_glass where broken_at >= :since order by broken_at desc, id desc")
        .param("since", Sql.at(since))
        .query(
            (row, n) ->
                new Glass(
                    row.getObject("id", UUID.class),
                    Sql.id(row, "staff_id", StaffId::new),
                    Sql.id(row, "patient_id", PatientId::new),
                    Area.valueOf(row.getString("area")),
                    row.getString("reason"),
                    Sql.instant(row, "broken_at"),
                    Sql.instant(row, "open_until")))
        .list();
  }

  public Optional<Sealed> lastSeal() {
    return jdbc.sql("select seal, sealed_at from audit_seal order by seal desc limit 1")
        .query((row, n) -> new Sealed(row.getInt("seal"), Sql.instant(row, "sealed_at")))
        .optional();
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    String area = row.getString("area");
    String act = row.getString("act");
    String ground = row.getString("ground");
    return new Entry(
        row.getLong("number"),
        Sql.instant(row, "at"),
        row.getObject("account_id", UUID.class),
        Sql.idOrNull(row, "staff_id", StaffId::new),
        AuditKind.valueOf(row.getString("kind")),
        area == null ? null : Area.valueOf(area),
        act == null ? null : Act.valueOf(act),
        Sql.idOrNull(row, "patient_id", PatientId::new),
        Sql.idOrNull(row, "subject_id", StaffId::new),
        ground == null ? null : AccessDecision.Ground.valueOf(ground),
        row.getString("what"),
        row.getString("address"));
  }
}
