package org.handrail.foundation.privacy;

import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.PatientId;

/** What a patient shares with somebody they invited, at this moment. The module that knows a patient's people implements it. */
public interface FamilyTie {

  /** Whether something of this part of the record is shared, or, for messages to the team, whether they are invited. */
  boolean shares(AccountId account, PatientId patient, Area area);
}
