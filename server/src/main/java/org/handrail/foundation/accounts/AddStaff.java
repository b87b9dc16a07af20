package org.handrail.foundation.accounts;

import java.util.List;
import org.handrail.foundation.people.ChangeStaff;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.RegisterStaff;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Audit;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Puts someone on the staff list and invites them, or neither. */
@UseCase
public class AddStaff {

  /** Someone new. */
  public record Added(StaffId staff, InviteStaff.Invited invitation) {}

  private final RegisterStaff registerStaff;
  private final InviteStaff inviteStaff;
  private final Audit audit;

  AddStaff(RegisterStaff registerStaff, InviteStaff inviteStaff, Audit audit) {
    this.registerStaff = registerStaff;
    this.inviteStaff = inviteStaff;
    this.audit = audit;
  }

  /** Refused like registering and like inviting: nothing is kept then. */
  public Outcome<Added> add(ChangeStaff.Details details, List<Credential> credentials) {
    Outcome<Added> outcome =
        registerStaff
            .register(details.name(), details.title(), details.email(), details.roles(), credentials)
            .then(staff -> inviteStaff.invite(staff).map(invited -> new Added(staff, invited)));
    if (outcome instanceof Outcome.Done<Added>(Added added)) {
      audit.account(added.staff(), null, "put on the staff list");
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }
}
