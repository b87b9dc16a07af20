package org.handrail.path.placement;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what the person wants, in their words, and what their days look like. */
@UseCase
public class WriteWishes {
  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final LockedSheet locked;

  WriteWishes(JdbcClient jdbc, Assessments assessments, LockedSheet locked) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.locked = locked;
  }

  /**
   * @param circumstances a few words each; empty ones are dropped
   * @param edited the assessment's version on their screen
   */
  public Edited<Assessment> write(
      PatientId patient, AssessmentId id, String wishes, List<String> circumstances, int edited) {
    var assessment = locked.toClose(patient, id).assessment();
    if (!assessment.isDraft()) {
      return new Edited.Refused<>(List.of(new Refusal(null, "This assessment is closed. Start a new one.")));
    }
    var kept = circumstances.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    if (wishes.length() > RateDimension.LONGEST) {
      return Edited.refused("wishes", "At most " + RateDimension.LONGEST + " characters; this has " + wishes.length());
    }
    if (kept.size() > 20 || kept.stream().anyMatch(line -> line.length() > 120)) {
      return Edited.refused("circumstances", "At most 20 lines of 120 characters each");
    }
    int changed =
        jdbc.sql(
                """
                update assessment set wishes = :wishes, circumstances = :circumstances, version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """)
            .param("wishes", wishes.strip())
            .param("circumstances", kept.toArray(String[]::new))
            .param("id", id.value())
            .param("version", edited)
            .update();
    var now = assessments.get(patient, id).assessment();
    return changed == 1 ? new Edited.Kept<>(now) : new Edited.Overtaken<>(now);
  }
}
