package org.handrail.path.family;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.accounts.FamilyInvitations;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.path.attendance.AttendanceRecorded;
import org.handrail.path.attendance.Presence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Queues the neutral message a patient permitted for a missed session: that something waits, never what. It hangs on that
 * one consent and is taken back with it; what waits is read on the page, where the consent is asked again.
 */
@Component
class TellOfMissedSession {
  static final String ITEM = "missed";

  private final Consents consents;
  private final FamilyMembers members;
  private final Messages messages;
  private final FamilyInvitations invitations;

  TellOfMissedSession(Consents consents, FamilyMembers members, Messages messages, FamilyInvitations invitations) {
    this.consents = consents;
    this.members = members;
    this.messages = messages;
    this.invitations = invitations;
  }

  @EventListener
  void recorded(AttendanceRecorded recorded) {
    var attendance = recorded.attendance();
    List<Consent> permitted = consents.active(attendance.patient(), ConsentKind.FAMILY).stream().filter(c -> c.items().contains(ITEM)).toList();
    for (Consent consent : permitted) {
      String key = QueuedForFamily.under(consent.id()) + attendance.session().value();
      // A record that says otherwise takes back what an earlier one had queued.
      messages.withdraw(key);
      if (attendance.complete() && attendance.presence() instanceof Presence.Away && consent.recipientId() != null) {
        members.find(attendance.patient(), new MemberId(consent.recipientId()))
            .filter(member -> member.state() == FamilyMember.State.ACTIVE && member.email() != null)
            .ifPresent(member -> messages.queue(
                NewMessage.toOther(java.util.Objects.requireNonNull(member.email()), "something-new", Map.of("link", invitations.home()), key)));
      }
    }
  }
}
