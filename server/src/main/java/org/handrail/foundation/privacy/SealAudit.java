package org.handrail.foundation.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was audited since the last seal. The seal's hash also goes to the log, outside the database: whoever keeps
 * that line can show later that nothing before it was changed, not even by someone who rewrote every seal.
 */
@Component
class SealAudit implements RecurringJob {
  private static final Logger LOG = LoggerFactory.getLogger(SealAudit.class);

  private final AuditSeals seals;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SealAudit(AuditSeals seals, Clock clock, PlatformTransactionManager transactions) {
    this.seals = seals;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "privacy-seal-audit";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofMinutes(10));
  }

  @Override
  public void run() {
    // A short transaction of its own: writers wait only while the highest number is read, not while hashes are made.
    Long last = transaction.execute(status -> seals.lastWritten());
    transaction.executeWithoutResult(status -> seal(last == null ? 0 : last));
  }

  private void seal(long last) {
    Optional<AuditSeals.Seal> former = seals.latest();
    long after = former.map(AuditSeals.Seal::last).orElse(0L);
    if (last <= after) {
      return;
    }
    int number = former.map(AuditSeals.Seal::number).orElse(0) + 1;
    byte[] formerHash = former.map(AuditSeals.Seal::hash).orElse(AuditSeals.NO_SEAL_BEFORE);
    AuditSeals.Range range = seals.read(number, after, last, formerHash);
    seals.keep(new AuditSeals.Seal(number, last, range.entries(), formerHash, range.hash(), clock.instant()));
    LOG.info(
        "Audit sealed: organization {} seal {} entries {} hash {}",
        Tenant.current(),
        number,
        range.entries(),
        HexFormat.of().formatHex(range.hash()));
  }
}
