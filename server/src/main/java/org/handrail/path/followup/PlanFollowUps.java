package org.handrail.path.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.admission.Episode;
import org.handrail.path.admission.EpisodeEnded;
import org.handrail.path.admission.PatientAdmitted;
import org.handrail.path.transition.DischargeReasons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Plans the contacts when an episode ends; whoever comes back into treatment is no longer called about the last one. */
@Component
class PlanFollowUps {
  private static final String DEATH = "death";

  private final FollowUps followUps;
  private final Settling settling;
  private final Windows windows;
  private final AskedAfter asked;
  private final DischargeReasons reasons;
  private final Locators locators;
  private final CareTeam team;
  private final OpenTask openTask;
  private final Clock clock;

  PlanFollowUps(FollowUps followUps, Settling settling, Windows windows, AskedAfter asked, DischargeReasons reasons, Locators locators, CareTeam team,
      OpenTask openTask, Clock clock) {
    this.followUps = followUps;
    this.settling = settling;
    this.windows = windows;
    this.asked = asked;
    this.reasons = reasons;
    this.locators = locators;
    this.team = team;
    this.openTask = openTask;
    this.clock = clock;
  }

  @EventListener
  void ended(EpisodeEnded event) {
    Episode episode = event.episode();
    LocalDate end = episode.endedOn();
    // The episode keeps the reason in words; the words of the one for a death are this file's.
    if (end == null || reasons.find(DEATH).filter(reason -> reason.label().equals(episode.endReason())).isPresent()) {
      all(episode.patient(), FollowUpEvent.DIE, "Died");
      return;
    }
    windows.after(end, asked.days(episode.id())).forEach(window -> followUps.plan(episode.patient(), episode.id(), window));
    Locator locator = locators.of(episode.patient());
    if (locator.asked() && !locator.permitted()) {
      all(episode.patient(), FollowUpEvent.DECLINE, "Does not want to be contacted");
    } else if (!locator.asked()) {
      askHow(episode);
    }
  }

  @EventListener
  void admitted(PatientAdmitted event) {
    all(event.patient(), FollowUpEvent.RETURN, "Came back into treatment");
  }

  private void all(PatientId patient, FollowUpEvent event, String words) {
    List<FollowUp> unsettled = followUps.unsettled(patient);
    unsettled.forEach(one -> settling.settle(one, event, null, words).orElseThrow());
  }

  private void askHow(Episode episode) {
    Owner owner = team.primary(episode.patient()).filter(StaffMember::active).<Owner>map(member -> new Owner.Person(member.id()))
        .orElse(new Owner.Queue(Role.CASE_MANAGER));
    openTask.open(new NewTask(Settling.askKey(episode.id()), "followup", Severity.ROUTINE, "followup-contact", "Ask how to reach them after treatment",
        "Treatment ended and nobody wrote down who may be called, how, and what may be said.", "/patients/" + episode.patient() + "/follow-up/locator",
        episode.patient(), null, owner, clock.instant().plus(Duration.ofDays(2))));
  }
}
