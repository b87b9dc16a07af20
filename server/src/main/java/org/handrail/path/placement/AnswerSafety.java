package org.handrail.path.placement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.rules.SafetyRule;
import org.handrail.foundation.rules.Scale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the answers to one safety rule's questions; a risk in them stops the decision at once. */
@UseCase
public class AnswerSafety {
  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final LockedSheet locked;
  private final SafetyWatch watch;
  private final AnswersJson json;
  private final Clock clock;

  AnswerSafety(JdbcClient jdbc, Assessments assessments, LockedSheet locked, SafetyWatch watch, AnswersJson json, Clock clock) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.locked = locked;
    this.watch = watch;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param answers a rating for each rated question, a flag for each yes
   * @param edited the version of this rule's answers on their screen, 0 when there were none
   * @return Overtaken when someone else answered since
   */
  public Edited<SafetyAnswer> answer(
      PatientId patient, AssessmentId id, String ruleId, Answers answers, String note, int edited) {
    var sheet = locked.toEnter(patient, id);
    var rule = sheet.pack().safetyRule(ruleId).orElseThrow(() -> new NoSuchElementException("No safety rule " + ruleId));
    if (!sheet.assessment().isDraft()) {
      return new Edited.Refused<>(List.of(new Refusal(null, "This assessment is closed. Start a new one.")));
    }
    var refusals = check(rule, sheet.pack().scale(), answers, note);
    if (!refusals.isEmpty()) {
      return new Edited.Refused<>(refusals);
    }
    var answer = new SafetyAnswer(ruleId, edited + 1, answers, note.strip(), Acting.actor().staffId(), clock.instant());
    if (insert(id, answer) == 0) {
      return new Edited.Overtaken<>(assessments.get(patient, id).answer(ruleId).orElseThrow());
    }
    watch.look(assessments.get(patient, id));
    return new Edited.Kept<>(answer);
  }

  private static List<Refusal> check(SafetyRule rule, Scale scale, Answers answers, String note) {
    var refusals = new ArrayList<Refusal>();
    for (SafetyRule.Question question : rule.questions()) {
      Integer value = answers.ratings().get(question.id());
      if (!question.flag() && (value == null || !scale.holds(value))) {
        refusals.add(new Refusal(question.id(), "Choose a rating from " + scale.min() + " to " + scale.max()));
      }
    }
    var ids = rule.questions().stream().map(SafetyRule.Question::id).toList();
    if (!ids.containsAll(answers.ratings().keySet()) || !ids.containsAll(answers.flags())) {
      refusals.add(new Refusal(null, "Answer the questions listed, and only those"));
    }
    if (note.length() > RateDimension.LONGEST) {
      refusals.add(new Refusal("note", "At most " + RateDimension.LONGEST + " characters; this has " + note.length()));
    }
    return refusals;
  }

  private int insert(AssessmentId id, SafetyAnswer answer) {
    return jdbc.sql(
            """
            insert into safety_answer (id, organization_id, assessment_id, rule, version, ratings, flags, note,
              answered_by, answered_at)
            select :id, :organization, :assessment, :rule, :version, :ratings::jsonb, :flags, :note, :by, :at
             where :version - 1 = (select coalesce(max(version), 0) from safety_answer
                                    where assessment_id = :assessment and rule = :rule)
            on conflict on constraint safety_answer_version_once do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("assessment", id.value())
        .param("rule", answer.rule())
        .param("version", answer.version())
        .param("ratings", json.ratings(answer.answers()))
        .param("flags", answer.answers().flags().stream().sorted().toArray(String[]::new))
        .param("note", answer.note())
        .param("by", answer.by().value())
        .param("at", Sql.at(answer.at()))
        .update();
  }
}
