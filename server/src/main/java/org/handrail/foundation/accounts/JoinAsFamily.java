package org.handrail.foundation.accounts;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody whom a patient invited opens their account with the link and the code they were told. Whoever has a family
 * account already, invited by somebody else, gives its name and password and keeps the one account.
 */
@Service
public class JoinAsFamily {
  private static final String NOT_RIGHT =
      "This link and code do not go together, or they are over. Ask the person who invited you for a new one";
  private static final String NAME_TAKEN =
      "This address or number cannot be used. Try another one. If you have an account here, use its password";

  private final FamilyInvitations invitations;
  private final ObjectProvider<FamilyMemberships> memberships;
  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final SignIn signIn;
  private final Audit audit;
  private final TransactionTemplate transaction;

  JoinAsFamily(
      FamilyInvitations invitations,
      ObjectProvider<FamilyMemberships> memberships,
      Accounts accounts,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SignIn signIn,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.accounts = accounts;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether the link leads somewhere; says nothing about whose it is. */
  public boolean opens(String token) {
    return invitations.works(token);
  }

  /** @return refused alike for a wrong link and a wrong code; otherwise as after a sign-in */
  public Outcome<SignInResult> join(String token, String code, String signInName, String password, String address) {
    Optional<SignInName> name = SignInName.of(signInName);
    if (name.isEmpty()) {
      return Outcome.refused("name", "Enter your e-mail address or your mobile number with area code");
    }
    Optional<String> fault = rules.fault(password, name.get());
    if (fault.isPresent()) {
      return Outcome.refused("password", fault.get());
    }
    Optional<Duration> wait = throttle.enter(Limits.CODE_ADDRESS, address);
    if (wait.isPresent()) {
      return Outcome.done(new SignInResult.Wait(wait.get()));
    }
    FamilyInvitations.Found found = invitations.enter(token, code).orElse(null);
    if (found == null) {
      return Outcome.refused(NOT_RIGHT);
    }
    Optional<Account> known = accounts.find(name.get());
    boolean own = known.filter(account -> isTheirs(account, found, password)).isPresent();
    if (known.isPresent() && !own) {
      return Outcome.refused("name", NAME_TAKEN);
    }
    String hash = known.isPresent() ? "" : passwords.hash(password);
    Outcome<AccountId> kept =
        Objects.requireNonNull(
            transaction.execute(status -> keep(found, known, name.get(), hash, status::setRollbackOnly)));
    return kept.map(
        id -> {
          throttle.forget(Limits.CODE_ADDRESS, address);
          Tenant.run(found.organization(), () -> audit.account(null, null, "family account opened by invitation"));
          return signIn.next(accounts.find(id).orElseThrow());
        });
  }

  private boolean isTheirs(Account account, FamilyInvitations.Found found, String password) {
    return account.familyName() != null
        && account.active()
        && account.organization().equals(found.organization())
        && passwords.matches(password, account.passwordHash());
  }

  private Outcome<AccountId> keep(
      FamilyInvitations.Found found, Optional<Account> known, SignInName name, String hash, Runnable undo) {
    if (!invitations.use(found)) {
      return Outcome.refused(NOT_RIGHT);
    }
    AccountId id = known.map(Account::id).or(() -> accounts.addFamily(found.organization(), name, found.name())).orElse(null);
    if (id == null) {
      undo.run();
      return Outcome.refused("name", NAME_TAKEN);
    }
    if (known.isEmpty()) {
      accounts.setPassword(id, hash);
    }
    boolean accepted =
        Tenant.in(found.organization(), () -> memberships.stream().anyMatch(m -> m.accept(found.member(), id)));
    if (!accepted) {
      undo.run();
      return Outcome.refused(NOT_RIGHT);
    }
    return Outcome.done(id);
  }
}
