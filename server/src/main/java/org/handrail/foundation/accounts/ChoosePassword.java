package org.handrail.foundation.accounts;

import java.time.Duration;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses a password by a link: an invitation, or a forgotten password. All other sessions of the account end. */
@Service
public class ChoosePassword {

  /** What a link opens. */
  public enum Purpose {
    INVITATION,
    RESET
  }

  /**
   * A link that works.
   *
   * @param name what the person signs in with
   */
  public record Opened(Purpose purpose, SignInName name) {}

  private final Accounts accounts;
  private final Links links;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Throttle throttle;
  private final SignIn signIn;
  private final Audit audit;
  private final TransactionTemplate transaction;

  ChoosePassword(
      Accounts accounts,
      Links links,
      Passwords passwords,
      PasswordRules rules,
      Throttle throttle,
      SignIn signIn,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.rules = rules;
    this.throttle = throttle;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Empty for a link that never was, was used, ended, or belongs to someone deactivated. */
  public Optional<Opened> open(String token, String address) {
    Optional<Links.Found> link = links.find(token);
    if (link.isEmpty()) {
      // Nobody finds 256 random bits by trying, but whoever tries is not to keep us busy.
      throttle.enter(Limits.CODE_ADDRESS, address);
      return Optional.empty();
    }
    return link.flatMap(found -> accounts.find(found.account()).map(account -> new Opened(purpose(found), account.name())));
  }

  /**
   * Chooses the password. What follows is as after a sign-in: staff go on to their second factor.
   *
   * @return refused for a link that no longer works, or a password that does not do
   */
  public Outcome<SignInResult> choose(String token, String password, String address) {
    Optional<Duration> wait = throttle.enter(Limits.ADDRESS, address);
    if (wait.isPresent()) {
      return Outcome.done(new SignInResult.Wait(wait.get()));
    }
    Links.Found link = links.find(token).orElse(null);
    Account account = link == null ? null : accounts.find(link.account()).orElse(null);
    if (link == null || account == null || !account.active()) {
      return Outcome.refused("This link no longer works. Ask for a new one");
    }
    Optional<String> fault = rules.fault(password, account.name());
    if (fault.isPresent()) {
      throttle.takeBack(Limits.ADDRESS, address);
      return Outcome.refused("password", fault.get());
    }
    String hash = passwords.hash(password);
    Boolean done =
        transaction.execute(
            status -> {
              if (!links.use(link)) {
                return false;
              }
              accounts.setPassword(account.id(), hash);
              accounts.endSessions(account.id());
              links.end(account.id(), Links.Kind.RESET);
              links.end(account.id(), Links.Kind.INVITATION);
              return true;
            });
    if (!Boolean.TRUE.equals(done)) {
      return Outcome.refused("This link no longer works. Ask for a new one");
    }
    throttle.takeBack(Limits.ADDRESS, address);
    String what = purpose(link) == Purpose.INVITATION ? "password chosen by invitation" : "password chosen by reset link";
    Tenant.run(account.organization(), () -> audit.account(account.staff(), account.patient(), what));
    return Outcome.done(signIn.next(account));
  }

  private static Purpose purpose(Links.Found link) {
    return link.kind() == Links.Kind.INVITATION ? Purpose.INVITATION : Purpose.RESET;
  }
}
