package org.handrail.path.followup;

import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.EpisodeId;
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

  /** Of the task to ask how somebody is reached after this course of treatment. */
  static String askKey(EpisodeId episode) {
    return "followup:locator:" + episode;
  }

  /** It was asked: nobody has to be told any more. */
  void asked(List<Episode> treatments) {
    treatments.forEach(episode -> worklist.ofSource(askKey(episode.id())).filter(task -> task.state() != TaskState.CLOSED)
        .ifPresent(task -> closeTask.close(task.id(), "asked", "")));
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
