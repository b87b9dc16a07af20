package org.handrail.foundation.accounts;

import java.time.Instant;
import java.util.Optional;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of someone's account. */
@Service
@Transactional(readOnly = true)
public class StaffAccounts {

  /** How far someone has come. */
  public sealed interface State {
    /** Nobody has invited them. */
    record None() implements State {}

    /** They have not chosen a password yet; the invitation may be over. */
    record Invited(Optional<Instant> until) implements State {}

    /** They can sign in. */
    record Open(boolean secondFactor) implements State {}
  }

  private final Accounts accounts;
  private final Links links;
  private final SecondFactor secondFactor;

  StaffAccounts(Accounts accounts, Links links, SecondFactor secondFactor) {
    this.accounts = accounts;
    this.links = links;
    this.secondFactor = secondFactor;
  }

  public State of(StaffId staff) {
    Optional<Account> account = accounts.of(Tenant.current(), staff);
    if (account.isEmpty()) {
      return new State.None();
    }
    return account.get().passwordHash() == null
        ? new State.Invited(links.invitedUntil(account.get().id()))
        : new State.Open(secondFactor.isSetUp(account.get().id()));
  }
}
