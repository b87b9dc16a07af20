package org.handrail.path.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.measures.AssignInstrument;
import org.handrail.path.measures.InstrumentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens windows as work for somebody, and ends those that closed without a word as not reached. */
@Component
class WatchWindows implements RecurringJob {
  private final FollowUps followUps;
  private final Settling settling;
  private final SendSurvey sendSurvey;
  private final SurveyLinks links;
  private final Locators locators;
  private final AskedAfter asked;
  private final AssignInstrument assign;
  private final OpenTask openTask;
  private final CareTeam team;
  private final Patients patients;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final Clock clock;

  WatchWindows(FollowUps followUps, Settling settling, SendSurvey sendSurvey, SurveyLinks links, Locators locators, AskedAfter asked, AssignInstrument assign, OpenTask openTask, CareTeam team, Patients patients,
      Organizations organizations, TransactionOperations transaction, Clock clock) {
    this.followUps = followUps;
    this.settling = settling;
    this.sendSurvey = sendSurvey;
    this.links = links;
    this.locators = locators;
    this.asked = asked;
    this.assign = assign;
    this.openTask = openTask;
    this.team = team;
    this.patients = patients;
    this.organizations = organizations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "followup-windows";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofHours(1));
  }

  @Override
  public void run() {
    ZoneId zone = organizations.current().timeZone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    // Each contact in its own transaction: one that cannot be moved does not hold up the others.
    transaction.execute(status -> followUps.opening(today)).forEach(one -> transaction.executeWithoutResult(status -> open(one, today, zone)));
    // A program that stood still opens and closes in one run: the window that passed is not reached, not forgotten.
    transaction.execute(status -> followUps.closing(today)).forEach(one -> transaction.executeWithoutResult(
        status -> settling.settle(one, FollowUpEvent.CLOSE_WINDOW, null, "The window closed without an answer")));
  }

  private void open(FollowUp planned, LocalDate today, ZoneId zone) {
    if (patients.get(planned.patient()).identity().deceasedOn() != null) {
      settling.settle(planned, FollowUpEvent.DIE, null, "Died");
      return;
    }
    StaffId owner = team.primary(planned.patient()).filter(StaffMember::active).map(StaffMember::id).orElse(null);
    followUps.own(planned.id(), owner);
    followUps.move(planned, FollowUpEvent.OPEN_WINDOW, null, "The window opened").map(open -> {
      if (!open.closesOn().isBefore(today)) {
        asked.instruments(open.episode()).forEach(id -> assign.assign(open.patient(), new InstrumentId(id), null, today, asked.source(open.episode())));
        openTask.open(new NewTask(Settling.taskKey(open.id()), "followup", Severity.ROUTINE, "followup-contact", "Follow-up contact, day " + open.day(),
            "Ask how things are; an answer counts until " + open.closes() + ".", "/follow-up/" + open.id(), open.patient(), null,
            owner == null ? new Owner.Queue(Role.CASE_MANAGER) : new Owner.Person(owner), open.dueOn().plusDays(1).atStartOfDay(zone).toInstant()));
      }
      Locator locator = locators.of(open.patient());
      // Who said “write to me first” is written to first.
      if (!open.closesOn().isBefore(today) && !locator.ways().isEmpty() && links.ways(locator).contains(locator.ways().getFirst())) {
        sendSurvey.deliver(open);
      }
      return open;
    });
  }
}
