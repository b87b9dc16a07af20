package org.handrail.path.outcomes;

import java.util.List;
import java.util.Map;
import org.handrail.path.admission.EpisodeId;

/** What follow-up contacts brought. */
interface FollowUpSource {
  Map<EpisodeId, List<EpisodeFacts.Contact>> contacts();
}
