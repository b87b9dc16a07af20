package org.handrail.path.family;

import java.time.Clock;
import org.handrail.foundation.accounts.FamilyInvitations;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Takes somebody off: every consent, the link, the code and what was queued end in one moment. They are not told. */
@UseCase
public class TakeOffFamily {
  private final FamilyMembers members;
  private final ShareWithFamily share;
  private final FamilyInvitations invitations;
  private final Messages messages;
  private final AskSafety safety;
  private final Clock clock;

  TakeOffFamily(FamilyMembers members, ShareWithFamily share, FamilyInvitations invitations, Messages messages, AskSafety safety,
      Clock clock) {
    this.members = members;
    this.share = share;
    this.invitations = invitations;
    this.messages = messages;
    this.safety = safety;
    this.clock = clock;
  }

  /**
   * Doing it twice changes nothing.
   *
   * @param notSafe the patient does not feel safe with them: their counselor is asked to speak with the patient alone
   */
  public Outcome<MemberId> takeOff(MemberId id, boolean notSafe) {
    FamilyMember member = members.find(Acting.actor().patientId(), id).orElse(null);
    if (member == null) {
      return Outcome.refused("There is no such person among yours");
    }
    if (members.end(id, clock.instant())) {
      share.revokeAll(member);
      invitations.end(id.value());
      messages.withdraw(QueuedForFamily.invitation(id));
      if (notSafe) {
        safety.keep(member.patient(), member.called(), member.relationship(), AskSafety.Answer.NOT_SAFE);
      }
    }
    return Outcome.done(id);
  }
}
