package org.handrail.foundation.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a link for a new password. Says and does the same, for the same time, whether or not there is an account. */
@Service
public class AskForReset {
  private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  /** Longer than queuing a message takes. */
  private static final Duration ANSWER_AFTER = Duration.ofMillis(250);

  private final Accounts accounts;
  private final Links links;
  private final LinkSettings settings;
  private final Throttle throttle;
  private final Organizations organizations;
  private final Messages messages;
  private final Audit audit;
  private final TransactionTemplate transaction;

  AskForReset(
      Accounts accounts,
      Links links,
      LinkSettings settings,
      Throttle throttle,
      Organizations organizations,
      Messages messages,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.links = links;
    this.settings = settings;
    this.throttle = throttle;
    this.organizations = organizations;
    this.messages = messages;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Nothing is returned on purpose. */
  public void ask(String typedName, String address) {
    long began = System.nanoTime();
    Optional<SignInName> name = SignInName.of(typedName);
    boolean late =
        throttle.enter(Limits.RESET_ADDRESS, address).isPresent()
            | throttle.enter(Limits.RESET_NAME, name.map(SignInName::value).orElse(typedName)).isPresent();
    if (!late) {
      name.filter(SignInName::isAddress).flatMap(accounts::find).filter(AskForReset::mayReset).ifPresent(this::send);
    }
    rest(ANSWER_AFTER.minusNanos(System.nanoTime() - began));
  }

  /** Someone who never chose a password gets an invitation or a code, not a reset. */
  private static boolean mayReset(Account account) {
    return account.active() && account.passwordHash() != null;
  }

  private void send(Account account) {
    Tenant.run(
        account.organization(),
        () -> {
          transaction.executeWithoutResult(status -> queue(account));
          audit.account(account.staff(), account.patient(), "asked for a new password");
        });
  }

  private void queue(Account account) {
    Links.Made made = links.make(account, Links.Kind.RESET, settings.reset());
    Map<String, String> values = Map.of("link", settings.to("/reset/" + made.token()), "until", until(made.until()));
    String key = "reset-" + made.id();
    String to = account.name().value();
    if (account.staff() != null) {
      messages.queue(NewMessage.toStaff(account.staff(), to, "password-reset", values, key));
    } else if (account.patient() != null) {
      messages.queue(NewMessage.toPatient(account.patient(), to, "password-reset", values, key));
    } else {
      messages.queue(NewMessage.toOther(to, "password-reset", values, key));
    }
  }

  private String until(Instant instant) {
    return UNTIL.format(instant.atZone(organizations.current().timeZone()));
  }

  private static void rest(Duration time) {
    if (time.isNegative()) {
      return;
    }
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
