package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;

/**
 * Signs people in. Every try costs the same time and gets the same answer whether or not the name exists. Not one
 * transaction: no connection waits while a password is hashed.
 */
@Service
public class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final SecondFactor secondFactor;
  private final Throttle throttle;
  private final CurrentActor current;
  private final DemoMark demo;
  private final OrganizationSettings settings;
  private final Audit audit;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      SecondFactor secondFactor,
      Throttle throttle,
      CurrentActor current,
      DemoMark demo,
      OrganizationSettings settings,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
    this.throttle = throttle;
    this.current = current;
    this.demo = demo;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param address network address of the browser, for throttling */
  public SignInResult withPassword(String typedName, String password, String address) {
    String name = SignInName.of(typedName).map(SignInName::value).orElse(typedName.strip());
    Optional<Duration> wait =
        longest(
            throttle.enter(Limits.SIGN_IN_FROM_ADDRESS, name + " " + address),
            throttle.enter(Limits.SIGN_IN_NAME, name),
            throttle.enter(Limits.ADDRESS, address));
    if (wait.isPresent()) {
      return new SignInResult.Wait(wait.get());
    }
    Optional<Account> account = SignInName.of(typedName).flatMap(accounts::find);
    String hash = account.map(Account::passwordHash).orElse(null);
    boolean right = passwords.matches(password, hash);
    if (account.isEmpty()) {
      return new SignInResult.Refused();
    }
    if (!right || hash == null || current.load(now(account.get())).isEmpty()) {
      note(account.get(), "sign-in refused");
      return new SignInResult.Refused();
    }
    throttle.forget(Limits.SIGN_IN_FROM_ADDRESS, name + " " + address);
    throttle.forget(Limits.SIGN_IN_NAME, name);
    throttle.takeBack(Limits.ADDRESS, address);
    if (passwords.isDated(hash)) {
      accounts.rehash(account.get().id(), hash, passwords.hash(password));
    }
    return next(account.get());
  }

  /** After a right password, also one that was just chosen. */
  SignInResult next(Account account) {
    if (account.staff() != null) {
      if (secondFactor.isSetUp(account.id())) {
        return new SignInResult.NeedsCode(new HalfSignedIn(account.id(), clock.instant()));
      }
      if (!Tenant.in(account.organization(), demo::isSet)) {
        return new SignInResult.NeedsApp(new HalfSignedIn(account.id(), clock.instant()));
      }
      return open(account, "signed in");
    }
    OrganizationSettings.Settings ours = Tenant.in(account.organization(), settings::current);
    return ours.patientPagesOpen() ? open(account, "signed in") : new SignInResult.PagesClosed(ours.frontDesk());
  }

  /** The code of the app, or one of the recovery codes. */
  public SignInResult withCode(HalfSignedIn who, String code) {
    Account account = accounts.find(who.account()).orElseThrow();
    if (who.isOver(clock.instant()) || current.load(now(account)).isEmpty()) {
      return new SignInResult.Refused();
    }
    Optional<Duration> wait = throttle.enter(Limits.SECOND_FACTOR, account.id().toString());
    if (wait.isPresent()) {
      return new SignInResult.Wait(wait.get());
    }
    if (!secondFactor.accept(account.id(), code)) {
      note(account, "second factor refused");
      return new SignInResult.Refused();
    }
    throttle.forget(Limits.SECOND_FACTOR, account.id().toString());
    return open(account, "signed in with a second factor");
  }

  SignInResult.Open open(Account account, String how) {
    note(account, how);
    boolean staff = account.staff() != null;
    return new SignInResult.Open(now(account), staff, staff ? "/today" : account.familyName() != null ? "/family" : "/my");
  }

  private SignedInAccount now(Account account) {
    return new SignedInAccount(account.id(), account.organization(), clock.instant());
  }

  private void note(Account account, String what) {
    Tenant.run(account.organization(), () -> audit.account(account.staff(), account.patient(), what));
  }

  @SafeVarargs
  private static Optional<Duration> longest(Optional<Duration>... waits) {
    Optional<Duration> longest = Optional.empty();
    for (Optional<Duration> wait : waits) {
      if (wait.isPresent() && (longest.isEmpty() || wait.get().compareTo(longest.get()) > 0)) {
        longest = wait;
      }
    }
    return longest;
  }
}
