package org.handrail.path.followup;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What goes with the end of a contact, whoever ends it: its task is done, and whoever listens hears of it. */
@Component
class Settling {
  private final FollowUps followUps;
  private final SurveyLinks links;
  private final Worklist worklist;
  private final CloseTask closeTask;
  private final ApplicationEventPublisher events;

  Settling(FollowUps followUps, SurveyLinks links, Worklist worklist, CloseTask closeTask, ApplicationEventPublisher events) {
    this.followUps = followUps;
    this.links = links;
    this.worklist = worklist;
    this.closeTask = closeTask;
    this.events = events;
  }

  static String taskKey(FollowUpId id) {
    return "followup:" + id;
  }

  Outcome<FollowUp> settle(FollowUp held, FollowUpEvent event, FollowUps.@Nullable Answers answers, String words) {
    return followUps.move(held, event, answers, words).map(settled -> {
      links.end(settled.id());
      // A task that a colleague is acting on stays theirs to close.
      if (Acting.find().filter(Actor::isStaff).isPresent()) {
        worklist.ofSource(taskKey(settled.id())).ifPresent(task -> closeTask.close(task.id(), action(settled.state()), ""));
      }
      events.publishEvent(new FollowUpSettled(settled));
      return settled;
    });
  }

  private static String action(FollowUpState state) {
    return switch (state) {
      case REACHED -> "reached";
      case DECLINED -> "declined";
      case UNREACHABLE -> "not-reached";
      case CALLED_OFF, PLANNED, OPEN -> "called-off";
    };
  }
}
