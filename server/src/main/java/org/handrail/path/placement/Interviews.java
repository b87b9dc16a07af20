package org.handrail.path.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds what the guided interviews say, and what is known before they begin. The caller has checked that the record may be read. */
@Repository
@Transactional(readOnly = true)
public class Interviews {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Assessments assessments;
  private final ObjectProvider<InterviewSource> sources;

  Interviews(JdbcClient jdbc, JsonMapper json, Assessments assessments, ObjectProvider<InterviewSource> sources) {
    this.jdbc = jdbc;
    this.json = json;
    this.assessments = assessments;
    this.sources = sources;
  }

  /** The part as it is now; untouched when nobody wrote in it. */
  public InterviewPart part(AssessmentId assessment, String part) {
    return of(assessment).getOrDefault(part, InterviewPart.untouched(part));
  }

  /** All parts somebody wrote in. */
  public Map<String, InterviewPart> of(AssessmentId assessment) {
    var parts = new LinkedHashMap<String, InterviewPart>();
    jdbc.sql("select part, version, answers, written_by, written_at from interview_part where assessment_id = :id order by written_at, part")
        .param("id", assessment.value())
        .query((row, n) -> new InterviewPart(row.getString("part"), row.getInt("version"),
            json.readValue(row.getString("answers"), new TypeReference<Map<String, InterviewPart.Given>>() {}),
            Sql.id(row, "written_by", StaffId::new), Sql.instant(row, "written_at"), signatures(assessment, row.getString("part"))))
        .list().forEach(part -> parts.put(part.part(), part));
    return parts;
  }

  private List<InterviewPart.Signed> signatures(AssessmentId assessment, String part) {
    return jdbc.sql("select version, signed_by, signed_at from interview_signature where assessment_id = :id and part = :part order by signed_at, id")
        .param("id", assessment.value()).param("part", part)
        .query((row, n) -> new InterviewPart.Signed(row.getInt("version"), Sql.id(row, "signed_by", StaffId::new), Sql.instant(row, "signed_at")))
        .list();
  }

  /** What is known for each field before anyone asks: first the last assessment, then what other rooms say. */
  public Map<String, List<InterviewSource.Known>> known(PatientId patient, AssessmentId assessment) {
    var known = new LinkedHashMap<String, List<InterviewSource.Known>>();
    int number = assessments.get(patient, assessment).assessment().number();
    assessments.of(patient).stream().filter(earlier -> earlier.number() < number).limit(1).forEach(earlier ->
        of(earlier.id()).values().forEach(part -> part.answers().forEach((field, given) ->
            add(known, new InterviewSource.Known(field, given.value(), "Assessment " + earlier.number())))));
    sources.orderedStream().flatMap(source -> source.of(patient).stream()).forEach(one -> add(known, one));
    return known;
  }

  private static void add(Map<String, List<InterviewSource.Known>> known, InterviewSource.Known one) {
    if (!one.value().isBlank()) {
      known.computeIfAbsent(one.field(), field -> new ArrayList<>()).add(one);
    }
  }
}
