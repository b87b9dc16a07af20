package org.handrail.path.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.RulePacks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcAssessments implements Assessments {
  private static final String ASSESSMENTS =
      """
      select id, patient_id, number, purpose, pack_id, pack_version, state, wishes, circumstances, started_by, started_at,
             closed_at, set_aside_why, version
        from assessment
      """;
  private static final String DECISIONS =
      """
      select id, assessment_id, patient_id, matches, recommended, actual, reason, words, review_on, pack_id, pack_version,
             inputs, trace, decided_by, decided_at
        from placement_decision
      """;

  private final JdbcClient jdbc;
  private final RulePacks packs;
  private final AnswersJson json;

  JdbcAssessments(JdbcClient jdbc, RulePacks packs, AnswersJson json) {
    this.jdbc = jdbc;
    this.packs = packs;
    this.json = json;
  }

  @Override
  public Optional<AssessmentSheet> sheet(PatientId patient, AssessmentId id) {
    return jdbc.sql(ASSESSMENTS + " where id = :id and patient_id = :patient")
        .param("id", id.value())
        .param("patient", patient.value())
        .query(JdbcAssessments::assessment)
        .optional()
        .map(assessment -> new AssessmentSheet(assessment, packs.placement(assessment.pack()), ratings(id), answers(id),
            actions(id), decision(id)));
  }

  @Override
  public AssessmentSheet get(PatientId patient, AssessmentId id) {
    return sheet(patient, id).orElseThrow(() -> new NoSuchElementException("No assessment " + id));
  }

  @Override
  public List<Assessment> of(PatientId patient) {
    return jdbc.sql(ASSESSMENTS + " where patient_id = :patient order by number desc")
        .param("patient", patient.value())
        .query(JdbcAssessments::assessment)
        .list();
  }

  @Override
  public Optional<Assessment> draft(PatientId patient) {
    return jdbc.sql(ASSESSMENTS + " where patient_id = :patient and state = 'DRAFT'")
        .param("patient", patient.value())
        .query(JdbcAssessments::assessment)
        .optional();
  }

  @Override
  public List<PlacementDecision> decisions(PatientId patient) {
    return jdbc.sql(DECISIONS + " where patient_id = :patient order by decided_at desc, id desc")
        .param("patient", patient.value())
        .query(this::decisionRow)
        .list();
  }

  @Override
  public Optional<PlacementDecision> latestDecision(PatientId patient) {
    return decisions(patient).stream().findFirst();
  }

  private Optional<PlacementDecision> decision(AssessmentId id) {
    return jdbc.sql(DECISIONS + " where assessment_id = :id").param("id", id.value()).query(this::decisionRow).optional();
  }

  private List<Rating> ratings(AssessmentId id) {
    return jdbc.sql(
            """
            select dimension, version, rating, flags, evidence, source, rated_by, rated_at from dimension_rating
             where assessment_id = :id order by rated_at, dimension, version
            """)
        .param("id", id.value())
        .query((row, n) -> new Rating(row.getString("dimension"), row.getInt("version"), row.getInt("rating"),
            Set.of(texts(row, "flags")), row.getString("evidence"), EvidenceSource.valueOf(row.getString("source")),
            Sql.id(row, "rated_by", StaffId::new), Sql.instant(row, "rated_at")))
        .list();
  }

  private List<SafetyAnswer> answers(AssessmentId id) {
    return jdbc.sql(
            """
            select rule, version, ratings, flags, note, answered_by, answered_at from safety_answer
             where assessment_id = :id order by answered_at, rule, version
            """)
        .param("id", id.value())
        .query((row, n) -> new SafetyAnswer(row.getString("rule"), row.getInt("version"),
            json.read(row.getString("ratings"), texts(row, "flags")), row.getString("note"),
            Sql.id(row, "answered_by", StaffId::new), Sql.instant(row, "answered_at")))
        .list();
  }

  private List<SafetyAction> actions(AssessmentId id) {
    return jdbc.sql(
            """
            select rule, seen_ratings, seen_flags, told, done, done_at, recorded_by, recorded_at from safety_action
             where assessment_id = :id order by recorded_at, id
            """)
        .param("id", id.value())
        .query((row, n) -> new SafetyAction(row.getString("rule"),
            json.read(row.getString("seen_ratings"), texts(row, "seen_flags")), row.getString("told"),
            row.getString("done"), Sql.instant(row, "done_at"), Sql.id(row, "recorded_by", StaffId::new),
            Sql.instant(row, "recorded_at")))
        .list();
  }

  private static Assessment assessment(ResultSet row, int n) throws SQLException {
    return new Assessment(Sql.id(row, "id", AssessmentId::new), Sql.id(row, "patient_id", PatientId::new),
        row.getInt("number"), Assessment.Purpose.valueOf(row.getString("purpose")), pack(row),
        Assessment.State.valueOf(row.getString("state")), row.getString("wishes"), List.of(texts(row, "circumstances")),
        Sql.id(row, "started_by", StaffId::new), Sql.instant(row, "started_at"), Sql.instantOrNull(row, "closed_at"),
        row.getString("set_aside_why"), row.getInt("version"));
  }

  private PlacementDecision decisionRow(ResultSet row, int n) throws SQLException {
    return new PlacementDecision(Sql.id(row, "id", PlacementDecisionId::new),
        Sql.id(row, "assessment_id", AssessmentId::new), Sql.id(row, "patient_id", PatientId::new),
        List.of(texts(row, "matches")), row.getString("recommended"), row.getString("actual"), row.getString("reason"),
        row.getString("words"), Sql.dateOrNull(row, "review_on"), pack(row), json.read(row.getString("inputs")),
        row.getString("trace"), Sql.id(row, "decided_by", StaffId::new), Sql.instant(row, "decided_at"));
  }

  private static PackRef pack(ResultSet row) throws SQLException {
    return new PackRef(row.getString("pack_id"), row.getInt("pack_version"));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
