package org.handrail.path.placement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The vocabulary of placement tests. */
public class AssessmentFixture {
  public static final SigningMethod SIGNED = new SigningMethod.TypedName("Dana Whitfield");

  private final House house;
  private final StartAssessment start;
  private final RateDimension rate;
  private final AnswerSafety safety;
  private final RecordSafetyAction act;
  private final DecidePlacement decide;
  private final Assessments assessments;
  private final Clock clock;

  /** Taken from the one context of the run: an import of its own would start another. */
  public AssessmentFixture(BeanFactory beans) {
    house = beans.getBean(House.class);
    start = beans.getBean(StartAssessment.class);
    rate = beans.getBean(RateDimension.class);
    safety = beans.getBean(AnswerSafety.class);
    act = beans.getBean(RecordSafetyAction.class);
    decide = beans.getBean(DecidePlacement.class);
    assessments = beans.getBean(Assessments.class);
    clock = beans.getBean(Clock.class);
  }

  /** A patient with a counselor and an open assessment. */
  public record Case(OrganizationId organization, Actor counselor, PatientId patient, AssessmentId assessment) {}

  public Case open() {
    var organization = house.newOrganization();
    return open(organization, house.patient(organization));
  }

  public Case open(OrganizationId organization, PatientId patient) {
    var counselor = house.staff(organization, Role.COUNSELOR);
    var id = house.as(counselor, () -> start.start(patient, Assessment.Purpose.INTAKE, "oklahoma-2018").orElseThrow());
    return new Case(organization, counselor, patient, id);
  }

  public AssessmentSheet sheet(Case of) {
    return house.as(of.counselor(), () -> assessments.get(of.patient(), of.assessment()));
  }

  public Edited<Rating> rate(Case of, String dimension, int value, int edited, String... flags) {
    return rate(of, of.counselor(), dimension, value, edited, flags);
  }

  public Edited<Rating> rate(Case of, Actor by, String dimension, int value, int edited, String... flags) {
    return house.as(by, () -> rate.rate(of.patient(), of.assessment(), new RateDimension.Entry(dimension, value,
        List.of(flags), "Said in the interview: " + dimension, EvidenceSource.INTERVIEW, edited)));
  }

  /** Rates all six, in the order D1 to D6. */
  public void rateAll(Case of, int... values) {
    for (int i = 0; i < values.length; i++) {
      rate(of, "D" + (i + 1), values[i], 0);
    }
  }

  /** Asks everything and finds nothing. */
  public void askAll(Case of) {
    answer(of, "withdrawal", new Answers(Map.of("W3", 0, "W4", 1, "W5", 0, "W6", 0), Set.of()));
    answer(of, "self-harm", new Answers(Map.of("S4", 0), Set.of()));
    answer(of, "harm-to-others", new Answers(Map.of("S5", 0), Set.of()));
    answer(of, "overdose", Answers.none());
  }

  public Edited<SafetyAnswer> answer(Case of, String rule, Answers answers) {
    int edited = sheet(of).answer(rule).map(SafetyAnswer::version).orElse(0);
    return house.as(of.counselor(), () -> safety.answer(of.patient(), of.assessment(), rule, answers, "", edited));
  }

  public Outcome<SafetyAction> act(Case of, String rule) {
    Instant now = clock.instant();
    return house.as(of.counselor(), () -> act.record(of.patient(), of.assessment(), rule, "Dr. Nwosu", "Seen at once", now));
  }

  public Outcome<PlacementDecision> decide(Case of, String recommended, String actual, @Nullable String reason, String words) {
    return decide(of, of.counselor(), new DecidePlacement.Choice(recommended, actual, reason, words, null, sheet(of).seen()));
  }

  public Outcome<PlacementDecision> decide(Case of, Actor by, DecidePlacement.Choice choice) {
    return house.as(by, () -> decide.decide(of.patient(), of.assessment(), choice, SIGNED));
  }

  /** A decided placement into intensive outpatient, as admission tests need it. */
  public PlacementDecision decided(OrganizationId organization, PatientId patient) {
    Case of = open(organization, patient);
    rateAll(of, 0, 0, 1, 2, 3, 2);
    askAll(of);
    return decide(of, "2.1", "2.1", "", "").orElseThrow();
  }
}
