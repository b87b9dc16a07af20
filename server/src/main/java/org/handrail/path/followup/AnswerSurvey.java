package org.handrail.path.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** A person answers by link, without signing in. Runs without anybody acting, in the organization of the link. */
@UseCase
public class AnswerSurvey {
  private final FollowUps followUps;
  private final Settling settling;
  private final AfterAnswers after;
  private final Patients patients;
  private final Organizations organizations;
  private final Clock clock;

  AnswerSurvey(FollowUps followUps, Settling settling, AfterAnswers after, Patients patients, Organizations organizations, Clock clock) {
    this.followUps = followUps;
    this.settling = settling;
    this.after = after;
    this.patients = patients;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What was answered; null for a question they did not want to answer. */
  public record Answers(@Nullable Boolean abstinent30, @Nullable Boolean improved, boolean wantsBack, boolean danger) {}

  /** Takes the answers, once. */
  public Outcome<FollowUp> answer(FollowUpId id, @Nullable LocalDate born, Answers answers) {
    FollowUp held = followUps.find(id).orElseThrow();
    if (!patients.get(held.patient()).identity().birthDate().equals(born)) {
      return Outcome.refused("born", "This is not the birth date we have. Check it");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    var said = new FollowUps.Answers(today, answers.abstinent30(), answers.improved(), answers.wantsBack());
    return settling.settle(held, FollowUpEvent.REACH, said, "Answered by link")
        .map(done -> after.answered(done, answers.danger(), "They answered so by link."));
  }
}
