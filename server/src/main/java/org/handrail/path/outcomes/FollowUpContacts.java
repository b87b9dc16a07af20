package org.handrail.path.outcomes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.followup.FollowUpOutcomeView;
import org.handrail.path.followup.FollowUpState;
import org.springframework.stereotype.Component;

/** The contacts after treatment that came to an end. Whoever was not reached is kept as not reached; rates leave nobody out. */
@Component
class FollowUpContacts implements FollowUpSource {
  private final FollowUpOutcomeView followUp;

  FollowUpContacts(FollowUpOutcomeView followUp) {
    this.followUp = followUp;
  }

  @Override
  public Map<EpisodeId, List<EpisodeFacts.Contact>> contacts() {
    return followUp.contacts().stream()
        .filter(row -> FollowUpState.valueOf(row.state()).isSettled())
        .collect(Collectors.groupingBy(FollowUpOutcomeView.ContactRow::episode, Collectors.mapping(
            row -> new EpisodeFacts.Contact(row.day(), row.reachedOn() != null, row.abstinent30(), row.improved()), Collectors.toList())));
  }
}
