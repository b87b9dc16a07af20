package org.handrail.path.placement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Saves one part of the interview, while it is typed or at the end. Other parts do not matter. */
@UseCase
public class SaveInterviewPart {
  private final JdbcClient jdbc;
  private final LockedSheet locked;
  private final Interviews interviews;
  private final JsonMapper json;
  private final Clock clock;

  SaveInterviewPart(JdbcClient jdbc, LockedSheet locked, Interviews interviews, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.locked = locked;
    this.interviews = interviews;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An answer that is word for word what was known keeps where it came from; one that was changed is the writer's own.
   *
   * @param edited the version of this part on their screen, 0 when nobody had written in it
   */
  public Edited<InterviewPart> save(PatientId patient, AssessmentId id, String partId, Map<String, String> values, int edited) {
    var part = InterviewForm.shipped().part(partId).orElseThrow(() -> new NoSuchElementException("No part " + partId));
    var sheet = locked.toEnter(patient, id);
    if (!sheet.assessment().isDraft()) {
      return new Edited.Refused<>(List.of(new Refusal(null, "This assessment is closed. Start a new one.")));
    }
    var refusals = InterviewForm.check(part, values);
    if (!refusals.isEmpty()) {
      return new Edited.Refused<>(refusals);
    }
    var before = interviews.part(id, partId);
    if (before.version() != edited) {
      return new Edited.Overtaken<>(before);
    }
    var answers = answers(values, before, interviews.known(patient, id));
    if (answers.equals(before.answers()) && edited > 0) {
      return new Edited.Kept<>(before);
    }
    int changed = edited == 0 ? insert(id, partId, answers) : update(id, partId, answers, edited);
    var now = interviews.part(id, partId);
    return changed == 1 ? new Edited.Kept<>(now) : new Edited.Overtaken<>(now);
  }

  private static Map<String, InterviewPart.Given> answers(
      Map<String, String> values, InterviewPart before, Map<String, List<InterviewSource.Known>> known) {
    var answers = new TreeMap<String, InterviewPart.Given>();
    values.forEach((field, value) -> {
      if (!value.isBlank()) {
        InterviewPart.@Nullable Given same = before.answers().get(field);
        answers.put(field, same != null && same.value().equals(value) ? same : new InterviewPart.Given(value, origin(known.get(field), value)));
      }
    });
    return answers;
  }

  private static @Nullable String origin(@Nullable List<InterviewSource.Known> known, String value) {
    return known == null ? null : known.stream().filter(one -> one.value().strip().equals(value)).map(InterviewSource.Known::from).findFirst().orElse(null);
  }

  private int insert(AssessmentId id, String part, Map<String, InterviewPart.Given> answers) {
    return jdbc.sql(
            """
            insert into interview_part (id, organization_id, assessment_id, part, form_version, version, answers, written_by, written_at)
            values (:row, :organization, :id, :part, :form, 1, :answers::jsonb, :by, :at)
            on conflict on constraint interview_part_once do nothing
            """)
        .param("row", Ids.next())
        .param("organization", Tenant.current().value())
        .param("form", InterviewForm.shipped().version())
        .param("id", id.value())
        .param("part", part)
        .param("answers", json.writeValueAsString(answers))
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }

  private int update(AssessmentId id, String part, Map<String, InterviewPart.Given> answers, int edited) {
    return jdbc.sql(
            """
            update interview_part set answers = :answers::jsonb, version = version + 1, written_by = :by, written_at = :at
             where assessment_id = :id and part = :part and version = :edited
            """)
        .param("id", id.value())
        .param("part", part)
        .param("edited", edited)
        .param("answers", json.writeValueAsString(answers))
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
