package org.handrail.path.placement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house when a risk is open, and when it was handled. */
@Component
class SafetyWatch {
  private final ApplicationEventPublisher events;

  SafetyWatch(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Looks at a sheet after a change. The same risk on the same values is reported as often as it is looked at. */
  void look(AssessmentSheet sheet) {
    for (SafetyState state : sheet.safety()) {
      if (state instanceof SafetyState.Open open) {
        events.publishEvent(new RiskOpened(sheet.assessment().id(), sheet.assessment().patient(), open.rule().id(),
            open.rule().name(), open.rule().act(), open.rule().seen(sheet.everything())));
      }
    }
  }

  void handled(AssessmentSheet sheet, SafetyAction action) {
    events.publishEvent(new RiskHandled(sheet.assessment().id(), sheet.assessment().patient(), action));
  }
}
