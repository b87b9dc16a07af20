package org.handrail.path.plan;

import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.EpisodeEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A discharge ends the plan: what is in force is closed, what was being written is taken back. */
@Component
class EndWithEpisode {
  private final Plans plans;
  private final Versions versions;

  EndWithEpisode(Plans plans, Versions versions) {
    this.plans = plans;
    this.versions = versions;
  }

  @EventListener
  void ended(EpisodeEnded event) {
    PatientId patient = event.episode().patient();
    plans.open(patient).ifPresent(plan -> {
      plans.pending(patient).ifPresent(v -> versions.close(v.id(), v.state(), VersionState.WITHDRAWN));
      plans.active(patient).ifPresent(v -> versions.close(v.id(), VersionState.ACTIVE, VersionState.ENDED));
      versions.end(plan.id());
    });
  }
}
