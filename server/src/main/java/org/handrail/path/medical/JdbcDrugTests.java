package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcDrugTests implements DrugTests {
  private record ResultRow(UUID test, DrugTest.Result result) {}

  private record CustodyRow(UUID test, DrugTest.Custody custody) {}

  private final JdbcClient jdbc;

  JdbcDrugTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<DrugTest> find(PatientId patient, DrugTestId id) {
    return whole(jdbc.sql("select * from drug_test where patient_id = :patient and id = :id")
        .param("patient", patient.value())
        .param("id", id.value())
        .query((row, n) -> test(row))
        .list()).stream().findFirst();
  }

  @Override
  public List<DrugTest> of(PatientId patient) {
    return whole(jdbc.sql("select * from drug_test where patient_id = :patient order by ordered_at desc, id desc")
        .param("patient", patient.value())
        .query((row, n) -> test(row))
        .list());
  }

  /** Random tests that nobody collected by their day. */
  List<DrugTest> overdue(LocalDate today) {
    return whole(jdbc.sql("select * from drug_test where state = 'ORDERED' and due_on < :today order by due_on, id")
        .param("today", today)
        .query((row, n) -> test(row))
        .list());
  }

  /** Locks a test until the transaction ends and answers it as it is then. */
  @Transactional
  Optional<DrugTest> lock(PatientId patient, DrugTestId id) {
    jdbc.sql("select id from drug_test where patient_id = :patient and id = :id for update")
        .param("patient", patient.value())
        .param("id", id.value())
        .query(UUID.class)
        .optional();
    return find(patient, id);
  }

  /** Once for a person and draw. */
  @Transactional
  void insert(DrugTest t) {
    jdbc.sql(
            """
            insert into drug_test (id, organization_id, patient_id, panel, panel_version, reason, draw_id, due_on, note,
              ordered_by, ordered_at)
            values (:id, :organization, :patient, :panel, :panelVersion, :reason, :draw, :due, :note, :by, :at)
            on conflict on constraint drug_test_drawn_once do nothing
            """)
        .param("id", t.id().value())
        .param("organization", Tenant.current().value())
        .param("patient", t.patient().value())
        .param("panel", t.panel())
        .param("panelVersion", t.panelVersion())
        .param("reason", t.reason().name())
        .param("draw", Sql.uuidOrNull(t.draw()), Types.OTHER)
        .param("due", t.dueOn())
        .param("note", t.note())
        .param("by", Sql.uuidOrNull(t.orderedBy()), Types.OTHER)
        .param("at", Sql.at(t.orderedAt()))
        .update();
  }

  @Transactional
  void collected(DrugTestId id, DrugTest.Collection c) {
    jdbc.sql(
            """
            update drug_test set state = 'COLLECTED', collected_at = :at, collected_by = :by, observed_by = :observer,
              analysis = :analysis, seal = :seal, temperature_f = :temperature, version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param("at", Sql.at(c.at()))
        .param("by", c.by().value())
        .param("observer", Sql.uuidOrNull(c.observedBy()), Types.OTHER)
        .param("analysis", c.analysis().name())
        .param("seal", c.seal())
        .param("temperature", c.temperatureF(), Types.NUMERIC)
        .update();
  }

  @Transactional
  void resulted(DrugTestId id, DrugTest.Report report) {
    jdbc.sql(
            """
            update drug_test set state = 'RESULTED', validity = :validity, laboratory = :laboratory, resulted_by = :by,
              resulted_at = :at, version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param("validity", report.validity().name())
        .param("laboratory", report.laboratory())
        .param("by", report.by().value())
        .param("at", Sql.at(report.at()))
        .update();
  }

  @Transactional
  void result(DrugTestId id, DrugTest.Result r, StaffId by) {
    jdbc.sql(
            """
            insert into drug_test_result (id, organization_id, test_id, analyte, kind, outcome, value, recorded_by, recorded_at)
            values (:id, :organization, :test, :analyte, :kind, :outcome, :value, :by, :at)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("test", id.value())
        .param("analyte", r.analyte())
        .param("kind", r.kind().name())
        .param("outcome", r.answer().name())
        .param("value", r.value())
        .param("by", by.value())
        .param("at", Sql.at(r.at()))
        .update();
  }

  @Transactional
  void custody(DrugTestId id, DrugTest.Custody c, Instant now) {
    jdbc.sql(
            """
            insert into drug_test_custody (id, organization_id, test_id, step, party, happened_at, recorded_by, recorded_at)
            values (:id, :organization, :test, :step, :party, :at, :by, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("test", id.value())
        .param("step", c.step().name())
        .param("party", c.party())
        .param("at", Sql.at(c.at()))
        .param("by", c.recordedBy().value())
        .param("now", Sql.at(now))
        .update();
  }

  @Transactional
  void closed(DrugTestId id, DrugTestState state, DrugTest.Closed closed) {
    jdbc.sql(
            """
            update drug_test set state = :state, closed_reason = :reason, closed_by = :by, closed_at = :at,
              version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("reason", closed.reason())
        .param("by", closed.by().value())
        .param("at", Sql.at(closed.at()))
        .update();
  }

  private List<DrugTest> whole(List<DrugTest> bare) {
    if (bare.isEmpty()) return bare;
    Collection<UUID> ids = bare.stream().map(t -> t.id().value()).toList();
    Map<UUID, List<DrugTest.Result>> results =
        jdbc.sql("select * from drug_test_result where test_id in (:ids) order by recorded_at, id")
            .param("ids", ids)
            .query((row, n) -> new ResultRow(row.getObject("test_id", UUID.class), result(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(ResultRow::test, Collectors.mapping(ResultRow::result, Collectors.toList())));
    Map<UUID, List<DrugTest.Custody>> custody =
        jdbc.sql("select * from drug_test_custody where test_id in (:ids) order by happened_at, id")
            .param("ids", ids)
            .query((row, n) -> new CustodyRow(row.getObject("test_id", UUID.class), custody(row)))
            .list()
            .stream()
            .collect(Collectors.groupingBy(CustodyRow::test, Collectors.mapping(CustodyRow::custody, Collectors.toList())));
    return bare.stream()
        .map(t -> new DrugTest(t.id(), t.version(), t.patient(), t.panel(), t.panelVersion(), t.reason(), t.draw(), t.dueOn(), t.note(),
            t.state(), t.orderedBy(), t.orderedAt(), t.collection(), t.report(), t.closed(),
            results.getOrDefault(t.id().value(), List.of()), custody.getOrDefault(t.id().value(), List.of())))
        .toList();
  }

  private static DrugTest.Result result(ResultSet row) throws SQLException {
    return new DrugTest.Result(row.getString("analyte"), DrugTest.Kind.valueOf(row.getString("kind")),
        DrugTest.Answer.valueOf(row.getString("outcome")), row.getString("value"), Sql.instant(row, "recorded_at"));
  }

  private static DrugTest.Custody custody(ResultSet row) throws SQLException {
    return new DrugTest.Custody(DrugTest.Step.valueOf(row.getString("step")), row.getString("party"),
        Sql.instant(row, "happened_at"), Sql.id(row, "recorded_by", StaffId::new));
  }

  private static DrugTest test(ResultSet row) throws SQLException {
    Instant collectedAt = Sql.instantOrNull(row, "collected_at");
    Instant resultedAt = Sql.instantOrNull(row, "resulted_at");
    Instant closedAt = Sql.instantOrNull(row, "closed_at");
    return new DrugTest(
        Sql.id(row, "id", DrugTestId::new),
        row.getInt("version"),
        Sql.id(row, "patient_id", PatientId::new),
        row.getString("panel"),
        row.getString("panel_version"),
        DrugTest.Reason.valueOf(row.getString("reason")),
        Sql.idOrNull(row, "draw_id", TestDrawId::new),
        Sql.date(row, "due_on"),
        row.getString("note"),
        DrugTestState.valueOf(row.getString("state")),
        Sql.idOrNull(row, "ordered_by", StaffId::new),
        Sql.instant(row, "ordered_at"),
        collectedAt == null
            ? null
            : new DrugTest.Collection(collectedAt, Sql.id(row, "collected_by", StaffId::new),
                Sql.idOrNull(row, "observed_by", StaffId::new), DrugTest.Analysis.valueOf(row.getString("analysis")),
                Objects.requireNonNullElse(row.getString("seal"), ""), row.getBigDecimal("temperature_f")),
        resultedAt == null
            ? null
            : new DrugTest.Report(resultedAt, Sql.id(row, "resulted_by", StaffId::new),
                DrugTest.Validity.valueOf(row.getString("validity")), row.getString("laboratory")),
        closedAt == null
            ? null
            : new DrugTest.Closed(Objects.requireNonNullElse(row.getString("closed_reason"), ""),
                Sql.id(row, "closed_by", StaffId::new), closedAt),
        List.of(),
        List.of());
  }
}
