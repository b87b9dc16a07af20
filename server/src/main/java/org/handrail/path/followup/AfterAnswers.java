package org.handrail.path.followup;

import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.inquiry.AskToReturn;
import org.springframework.stereotype.Component;

/** What answers set in motion, however they came: danger alerts the team, and who wants help again is called back. */
@Component
class AfterAnswers {
  private final OpenTask openTask;
  private final AskToReturn askToReturn;
  private final Locators locators;
  private final CareTeam team;

  AfterAnswers(OpenTask openTask, AskToReturn askToReturn, Locators locators, CareTeam team) {
    this.openTask = openTask;
    this.askToReturn = askToReturn;
    this.locators = locators;
    this.team = team;
  }

  /** @param how in words, said to whoever acts */
  FollowUp answered(FollowUp done, boolean danger, String how) {
    if (danger) {
      openTask.open(new NewTask("followup:" + done.id() + ":danger", "followup.danger", Severity.DANGER, "followup-danger", "Danger said at follow-up",
          how + " Reach the person at once.", "/follow-up/" + done.id(), done.patient(), null,
          team.primary(done.patient()).filter(StaffMember::active).<Owner>map(who -> new Owner.Person(who.id())).orElse(new Owner.Queue(Role.SUPERVISOR)), null));
    }
    if (done.wantsBack()) {
      Locator locator = locators.of(done.patient());
      Way first = locator.permitted() ? locator.ways().stream().filter(way -> way.kind() == Way.Kind.PHONE || way.kind() == Way.Kind.TEXT).findFirst().orElse(null) : null;
      askToReturn.ask(done.patient(), first == null ? "" : first.address(), locator.bestTime(), first != null && first.maySay() != Way.MaySay.NOTHING,
          "Asks for more help, " + done.day() + " days after treatment. " + how);
    }
    return done;
  }
}
