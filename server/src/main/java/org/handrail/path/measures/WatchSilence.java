package org.handrail.path.measures;

import java.time.LocalTime;
import java.util.List;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells somebody when what is due stays unanswered for as long as its instrument says; once for each time it was due. */
@Component
class WatchSilence implements RecurringJob {
  private final DueMeasures due;
  private final Instruments instruments;
  private final Alerts alerts;
  private final TransactionTemplate transaction;

  WatchSilence(DueMeasures due, Instruments instruments, Alerts alerts, TransactionTemplate transaction) {
    this.due = due;
    this.instruments = instruments;
    this.alerts = alerts;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "measures-silence";
  }

  /** Early in the morning of the United States, before the day's work. */
  @Override
  public Cadence cadence() {
    return Cadence.dailyAtUtc(LocalTime.of(11, 0));
  }

  @Override
  public void run() {
    List<DueMeasures.Due> late = transaction.execute(status -> due.until(due.today().minusDays(1)));
    late.forEach(one -> transaction.executeWithoutResult(status -> watch(one)));
  }

  private void watch(DueMeasures.Due one) {
    for (AlertRule rule : instruments.current(one.instrument()).orElseThrow().alerts()) {
      if (rule.when() instanceof AlertRule.Silent(int days) && one.daysLate() >= days) {
        alerts.raise(one.patient(), "silence:" + one.instrument() + ":" + one.patient() + ":" + one.due(), rule,
            rule.title().replace("{days}", String.valueOf(one.daysLate())),
            one.last() == null ? "Never filled in so far." : "Last filled in on " + one.last() + ".");
      }
    }
  }
}
