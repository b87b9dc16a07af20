package org.handrail.foundation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with their own account. */
@Service
public class OwnAccount {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a", Locale.US);

  /**
   * As its owner sees it.
   *
   * @param secondFactor whether an authenticator app is tied to it
   * @param codesLeft recovery codes not used yet
   */
  public record View(SignInName name, boolean secondFactor, int codesLeft) {}

  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final SecondFactor secondFactor;
  private final Throttle throttle;
  private final Organizations organizations;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  OwnAccount(
      Accounts accounts,
      Passwords passwords,
      PasswordRules rules,
      SecondFactor secondFactor,
      Throttle throttle,
      Organizations organizations,
      Messages messages,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.rules = rules;
    this.secondFactor = secondFactor;
    this.throttle = throttle;
    this.organizations = organizations;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  public View view() {
    Account own = own();
    return new View(own.name(), secondFactor.isSetUp(own.id()), secondFactor.recoveryCodesLeft(own.id()));
  }

  /**
   * Changes the password and ends every session of the account, also this one.
   *
   * @return when the sessions ended: the page signs its own browser in again from then
   */
  public Outcome<SignedInAccount> changePassword(String old, String chosen) {
    Account own = own();
    Optional<String> doubt = proof(own, old);
    if (doubt.isPresent()) {
      return Outcome.refused("old", doubt.get());
    }
    Optional<String> fault = rules.fault(chosen, own.name());
    if (fault.isPresent()) {
      return Outcome.refused("password", fault.get());
    }
    String hash = passwords.hash(chosen);
    transaction.executeWithoutResult(
        status -> {
          accounts.setPassword(own.id(), hash);
          accounts.endSessions(own.id());
          tell(own);
        });
    note(own, "password changed");
    return Outcome.done(new SignedInAccount(own.id(), own.organization(), clock.instant()));
  }

  /** Ten new codes for the day the phone is lost; asks for the password, because they open the account. */
  public Outcome<List<String>> newRecoveryCodes(String password) {
    Account own = own();
    Optional<String> doubt = proof(own, password);
    if (doubt.isPresent()) {
      return Outcome.refused("password", doubt.get());
    }
    if (!secondFactor.isSetUp(own.id())) {
      return Outcome.refused("There is no authenticator app on this account");
    }
    List<String> codes = secondFactor.newRecoveryCodes(own.id());
    note(own, "new recovery codes");
    return Outcome.done(codes);
  }

  /** Ends every session of the account, on every device. */
  public void signOutEverywhere() {
    Account own = own();
    accounts.endSessions(own.id());
    note(own, "signed out everywhere");
  }

  /** What speaks against it being them, in words. */
  private Optional<String> proof(Account own, String password) {
    Optional<Duration> wait = throttle.enter(Limits.CHANGE, own.id().toString());
    if (wait.isPresent()) {
      return Optional.of("Too many tries. Wait " + Math.max(1, wait.get().toMinutes()) + " minutes");
    }
    if (!passwords.matches(password, own.passwordHash())) {
      return Optional.of("This is not your present password");
    }
    throttle.forget(Limits.CHANGE, own.id().toString());
    return Optional.empty();
  }

  private void tell(Account own) {
    if (!own.name().isAddress()) {
      return;
    }
    Instant now = clock.instant();
    ZoneId zone = organizations.current().timeZone();
    Map<String, String> values = Map.of("when", WHEN.format(now.atZone(zone)));
    String key = "password-changed-" + own.id() + "-" + now.toEpochMilli();
    String to = own.name().value();
    if (own.staff() != null) {
      messages.queue(NewMessage.toStaff(own.staff(), to, "password-changed", values, key));
    } else if (own.patient() != null) {
      messages.queue(NewMessage.toPatient(own.patient(), to, "password-changed", values, key));
    } else {
      messages.queue(NewMessage.toOther(to, "password-changed", values, key));
    }
  }

  private Account own() {
    Actor actor = Acting.actor();
    return accounts.find(actor.account()).orElseThrow();
  }

  private void note(Account own, String what) {
    audit.account(own.staff(), own.patient(), what);
  }
}
