package org.handrail.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.rules.Answers;
import org.handrail.path.placement.AnswerSafety;
import org.handrail.path.placement.Assessment;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.DecidePlacement;
import org.handrail.path.placement.EvidenceSource;
import org.handrail.path.placement.RateDimension;
import org.handrail.path.placement.StartAssessment;
import org.handrail.path.placement.WriteWishes;
import org.springframework.stereotype.Component;

/** A clinician rates the six dimensions, asks about safety and decides the level. The acting person is the clinician. */
@Component
class Place {
  private static final List<String> EVIDENCE = List.of(
      "No withdrawal signs today; last used more than a day ago.",
      "No illness that needs care now; sees a family doctor.",
      "Low mood and worry on most days; no thoughts of death.",
      "Came on their own; unsure whether groups will help.",
      "Strong cravings in the evening; has not yet stayed away for a month.",
      "Lives with somebody who drinks; one sober friend.");

  private final StartAssessment start;
  private final WriteWishes wishes;
  private final RateDimension rate;
  private final AnswerSafety safety;
  private final DecidePlacement decide;
  private final Assessments assessments;

  Place(
      StartAssessment start, WriteWishes wishes, RateDimension rate, AnswerSafety safety, DecidePlacement decide, Assessments assessments) {
    this.start = start;
    this.wishes = wishes;
    this.rate = rate;
    this.safety = safety;
    this.decide = decide;
    this.assessments = assessments;
  }

  /** Begins an assessment and rates the first dimensions of it. */
  AssessmentId begin(PatientId patient, String words, List<Integer> ratings) {
    AssessmentId id = start.start(patient, Assessment.Purpose.INTAKE, "oklahoma-2018").orElseThrow();
    int version = assessments.get(patient, id).assessment().version();
    Results.kept(wishes.write(patient, id, words, List.of("Works days", "No car"), version));
    for (int i = 0; i < ratings.size(); i++) {
      Results.kept(rate.rate(patient, id, new RateDimension.Entry(
          "D" + (i + 1), ratings.get(i), List.of(), EVIDENCE.get(i), EvidenceSource.INTERVIEW, 0)));
    }
    return id;
  }

  /** The whole assessment, asked through and signed. */
  void decide(PatientId patient, Course course, String words, Cast clinician, LocalDate reviewOn) {
    AssessmentId id = begin(patient, words, course.ratings());
    answer(patient, id, "withdrawal", new Answers(Map.of("W3", 0, "W4", 1, "W5", 0, "W6", 0), Set.of()));
    answer(patient, id, "self-harm", new Answers(Map.of("S4", 0), Set.of()));
    answer(patient, id, "harm-to-others", new Answers(Map.of("S5", 0), Set.of()));
    answer(patient, id, "overdose", Answers.none());
    String why = course == Course.PHP
        ? "The table has no row for partial hospital. Daily structure is needed: mood and cravings change from hour to hour."
        : "";
    decide.decide(patient, id, new DecidePlacement.Choice(
        course.level(), course.level(), null, why, reviewOn, assessments.get(patient, id).seen()),
        new SigningMethod.TypedName(clinician.fullName())).orElseThrow();
  }

  private void answer(PatientId patient, AssessmentId id, String rule, Answers answers) {
    Results.kept(safety.answer(patient, id, rule, answers, "", 0));
  }
}
