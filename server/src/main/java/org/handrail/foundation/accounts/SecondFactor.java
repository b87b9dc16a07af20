package org.handrail.foundation.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.SecretBox;
import org.handrail.foundation.platform.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator app of an account, and the codes on paper for the day the phone is lost. */
@Repository
@Transactional
class SecondFactor {
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_GROUPS = 3;

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final Clock clock;

  SecondFactor(JdbcClient jdbc, SecretBox box, Clock clock) {
    this.jdbc = jdbc;
    this.box = box;
    this.clock = clock;
  }

  private record Row(byte[] secret, boolean confirmed) {}

  @Transactional(readOnly = true)
  boolean isSetUp(AccountId account) {
    return row(account).filter(Row::confirmed).isPresent();
  }

  /** The secret to scan; the same until it is confirmed, so that a page drawn twice still works. */
  byte[] offer(AccountId account) {
    Optional<Row> known = row(account);
    if (known.isPresent()) {
      if (known.get().confirmed()) {
        throw new IllegalStateException("The account has its second factor already");
      }
      return box.open(known.get().secret(), account.value());
    }
    byte[] secret = new byte[Totp.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    jdbc.sql("insert into second_factor (account_id, secret, created_at) values (:account, :secret, :now) on conflict do nothing")
        .param("account", account.value())
        .param("secret", box.close(secret, account.value()))
        .param("now", Sql.at(clock.instant()))
        .update();
    return box.open(row(account).orElseThrow().secret(), account.value());
  }

  /** Confirms the app by its first code and makes the recovery codes; empty for a wrong code. */
  Optional<List<String>> confirm(AccountId account, String typed) {
    Optional<Row> row = row(account).filter(r -> !r.confirmed());
    if (row.isEmpty() || !useStep(account, row.get(), typed)) {
      return Optional.empty();
    }
    jdbc.sql("update second_factor set confirmed_at = :now where account_id = :account and confirmed_at is null")
        .param("now", Sql.at(clock.instant()))
        .param("account", account.value())
        .update();
    return Optional.of(newRecoveryCodes(account));
  }

  /** A code counts once, also when it is sent twice at the same moment; a recovery code as well. */
  boolean accept(AccountId account, String typed) {
    Optional<Row> row = row(account).filter(Row::confirmed);
    return row.isPresent() && (useStep(account, row.get(), typed) || useRecoveryCode(account, typed));
  }

  private boolean useStep(AccountId account, Row row, String typed) {
    OptionalLong step = Totp.step(box.open(row.secret(), account.value()), typed, clock.instant());
    return step.isPresent()
        && jdbc.sql("update second_factor set last_step = :step where account_id = :account and last_step < :step")
                .param("step", step.getAsLong())
                .param("account", account.value())
                .update()
            == 1;
  }

  private boolean useRecoveryCode(AccountId account, String typed) {
    return jdbc.sql(
                """
                update recovery_code set used_at = :now
                 where account_id = :account and code_hash = :hash and used_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("account", account.value())
            .param("hash", OneTime.hashOfCode(typed))
            .update()
        == 1;
  }

  /** Ten new codes; the former ones no longer work. */
  List<String> newRecoveryCodes(AccountId account) {
    jdbc.sql("delete from recovery_code where account_id = :account").param("account", account.value()).update();
    List<String> codes = Stream.generate(() -> OneTime.code(RECOVERY_GROUPS)).distinct().limit(RECOVERY_CODES).toList();
    for (String code : codes) {
      jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
          .param("account", account.value())
          .param("hash", OneTime.hashOfCode(code))
          .update();
    }
    return codes;
  }

  @Transactional(readOnly = true)
  int recoveryCodesLeft(AccountId account) {
    return jdbc.sql("select count(*) from recovery_code where account_id = :account and used_at is null")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /** Takes the app away, as when the phone is lost: it is set up anew at the next sign-in. */
  void remove(AccountId account) {
    jdbc.sql("delete from recovery_code where account_id = :account").param("account", account.value()).update();
    jdbc.sql("delete from second_factor where account_id = :account").param("account", account.value()).update();
  }

  private Optional<Row> row(AccountId account) {
    return jdbc.sql("select secret, confirmed_at is not null as confirmed from second_factor where account_id = :account")
        .param("account", account.value())
        .query((found, n) -> new Row(found.getBytes("secret"), found.getBoolean("confirmed")))
        .optional();
  }
}
