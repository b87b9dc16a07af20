package org.handrail.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.worklist.Chain;
import org.handrail.foundation.worklist.Chains;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Component;

/** What happens by itself at night, and that people clear what waits for them. */
@Component
class Nights {
  /** The jobs of the house, except those that send something to the world outside. */
  private static final List<String> JOBS = List.of("week-plan-sessions", "plan-tasks", "measures-remind", "measures-silence", "medical-random-tests",
      "transition-watch", "community-referrals", "followup-windows", "worklist-escalate", "privacy-seal-audit");
  private static final String OUTCOMES = "outcomes-refresh";
  /** Nights one by one in the last weeks; before, what a week leaves behind is the same. */
  private static final int EACH_NIGHT_DAYS = 14;
  private static final Duration CLEARED_AFTER = Duration.ofHours(20);
  private static final Duration STORIES_STAY = Duration.ofDays(3);

  private final Jobs jobs;
  private final Worklist worklist;
  private final Chains chains;
  private final CloseTask close;

  Nights(Jobs jobs, Worklist worklist, Chains chains, CloseTask close) {
    this.jobs = jobs;
    this.worklist = worklist;
    this.chains = chains;
    this.close = close;
  }

  /** @param stories those whose tasks stay open because they are told about */
  void schedule(Journey journey, OrganizationId organization, LocalDate from, Set<PatientId> stories) {
    from.datesUntil(journey.calendar.today().plusDays(1)).forEach(day -> {
      boolean late = day.isAfter(journey.calendar.today().minusDays(EACH_NIGHT_DAYS));
      if (late || day.getDayOfWeek() == DayOfWeek.MONDAY) {
        journey.timeline.at(Calendar.at(day, LocalTime.of(2, 45)), () -> JOBS.forEach(job -> jobs.runNow(job, organization)));
      }
      if (late || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
        journey.timeline.at(Calendar.at(day, LocalTime.of(17, 10)), () -> journey.staff.values().forEach(who ->
            Acting.run(who, () -> clear(who, stories, Calendar.at(day, LocalTime.of(17, 10)).minus(CLEARED_AFTER)))));
      }
    });
    journey.timeline.at(journey.timeline.end(), () -> jobs.runNow(OUTCOMES, organization));
  }

  private void clear(Actor who, Set<PatientId> stories, Instant before) {
    for (Task task : worklist.openFor(who)) {
      if (task.opened().isBefore(before) && !told(task, stories, before)) {
        Chain.Action action = chains.get(task.chain()).actions().getFirst();
        close.close(task.id(), action.code(), "Talked it through; what was agreed is in the plan.").orElseThrow();
      }
    }
  }

  /** Stories keep what is young or a danger: a counselor with a desk like theirs has seen the old things too. */
  private static boolean told(Task task, Set<PatientId> stories, Instant before) {
    return task.patient() != null
        && stories.contains(task.patient())
        && (task.severity() == Severity.DANGER || task.opened().isAfter(before.minus(STORIES_STAY)));
  }
}
