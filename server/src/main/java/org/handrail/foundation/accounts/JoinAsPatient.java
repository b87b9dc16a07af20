package org.handrail.foundation.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A patient opens their account with the code they were shown and their birth date. */
@Service
public class JoinAsPatient {
  private static final String NOT_RIGHT =
      "This code and birth date do not go together, or the code is over. Ask for a new code";

  private final JoinCodes codes;
  private final Accounts accounts;
  private final Patients patients;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final SignIn signIn;
  private final Audit audit;
  private final TransactionTemplate transaction;

  JoinAsPatient(
      JoinCodes codes,
      Accounts accounts,
      Patients patients,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SignIn signIn,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.codes = codes;
    this.accounts = accounts;
    this.patients = patients;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param born empty when it could not be read
   * @return refused alike for a wrong code and a wrong birth date; otherwise as after a sign-in
   */
  public Outcome<SignInResult> join(
      String code, Optional<LocalDate> born, String signInName, String password, String address) {
    // What the form alone can tell is told before a try of the code is spent.
    var refusals = new ArrayList<Refusal>();
    Optional<SignInName> name = SignInName.of(signInName);
    if (name.isEmpty()) {
      refusals.add(new Refusal("name", "Enter your e-mail address or your mobile number with area code"));
    } else {
      rules.fault(password, name.get()).ifPresent(fault -> refusals.add(new Refusal("password", fault)));
    }
    if (born.isEmpty()) {
      refusals.add(new Refusal("born", "Enter your birth date"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(List.copyOf(refusals));
    }
    Optional<Duration> wait = throttle.enter(Limits.CODE_ADDRESS, address);
    if (wait.isPresent()) {
      return Outcome.done(new SignInResult.Wait(wait.get()));
    }
    JoinCodes.Found found = codes.enter(code).orElse(null);
    if (found == null || !isBirthDate(found, born.get())) {
      return Outcome.refused(NOT_RIGHT);
    }
    String hash = passwords.hash(password);
    Outcome<AccountId> kept =
        Objects.requireNonNull(transaction.execute(status -> keep(found, name.get(), hash, status::setRollbackOnly)));
    return kept.map(
        id -> {
          throttle.forget(Limits.CODE_ADDRESS, address);
          Tenant.run(found.organization(), () -> audit.account(null, found.patient(), "password chosen by code"));
          return signIn.next(accounts.find(id).orElseThrow());
        });
  }

  private boolean isBirthDate(JoinCodes.Found found, LocalDate born) {
    return Tenant.in(
        found.organization(),
        () -> patients.find(found.patient()).filter(p -> p.identity().birthDate().equals(born)).isPresent());
  }

  private Outcome<AccountId> keep(JoinCodes.Found found, SignInName name, String hash, Runnable undo) {
    if (!codes.use(found)) {
      return Outcome.refused(NOT_RIGHT);
    }
    Optional<Account> known = accounts.of(found.organization(), found.patient());
    Optional<AccountId> id =
        known.isPresent()
            ? Optional.of(known.get().id()).filter(own -> accounts.rename(own, name))
            : accounts.add(found.organization(), name, null, found.patient());
    if (id.isEmpty()) {
      // The person beside them can sort it out; the code stays good for the next try.
      undo.run();
      return Outcome.refused("name", "This address or number cannot be used. Try another one, or ask the person beside you");
    }
    accounts.setPassword(id.get(), hash);
    accounts.setActive(id.get(), true);
    accounts.endSessions(id.get());
    return Outcome.done(id.get());
  }
}
