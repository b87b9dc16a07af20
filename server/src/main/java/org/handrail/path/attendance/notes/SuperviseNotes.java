package org.handrail.path.attendance.notes;

import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Audit;

/** A clinical supervisor says whose notes they sign a second time. */
@UseCase
public class SuperviseNotes {
  private final Supervisions supervisions;
  private final StaffDirectory staff;
  private final Audit audit;

  SuperviseNotes(Supervisions supervisions, StaffDirectory staff, Audit audit) {
    this.supervisions = supervisions;
    this.staff = staff;
    this.audit = audit;
  }

  /**
   * Begins or ends the present actor's supervision of someone's notes. Notes that wait already go on waiting. Refused
   * (field "staff") for oneself, for someone who works here no more, and for anybody who is no supervisor.
   */
  public Outcome<StaffId> supervise(StaffId member, boolean begin) {
    StaffId me = Acting.actor().staffId();
    if (!Acting.actor().is(Role.SUPERVISOR)) {
      return Outcome.refused("staff", "Only a clinical supervisor signs for others");
    }
    if (member.equals(me)) {
      return Outcome.refused("staff", "Nobody signs their own notes twice");
    }
    if (begin && staff.find(member).filter(StaffMember::active).isEmpty()) {
      return Outcome.refused("staff", "Choose somebody who works here");
    }
    if (begin) {
      supervisions.begin(member, me);
    } else {
      supervisions.end(member, me);
    }
    audit.account(member, null, begin ? "notes need a second signature from now on" : "notes need no second signature any more");
    return Outcome.done(member);
  }
}
