package org.handrail.path.followup;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.EpisodeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follow-up tells the outcomes: every contact that was ever planned, reached or not. */
@Component
public class FollowUpOutcomeView {
  private final FollowUps followUps;

  FollowUpOutcomeView(FollowUps followUps) {
    this.followUps = followUps;
  }

  /**
   * One contact.
   *
   * @param day days after the episode's end
   * @param state name of the {@link FollowUpState}
   * @param abstinent30 and improved null when not asked or not answered
   */
  public record ContactRow(PatientId patient, EpisodeId episode, int day, LocalDate due, String state, @Nullable LocalDate reachedOn,
      @Nullable Boolean abstinent30, @Nullable Boolean improved) {}

  public List<ContactRow> contacts() {
    return followUps.all().stream()
        .map(f -> new ContactRow(f.patient(), f.episode(), f.day(), f.dueOn(), f.state().name(), f.reachedOn(), f.abstinent30(), f.improved())).toList();
  }
}
