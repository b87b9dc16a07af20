package org.handrail.path.measures;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.List;
import org.handrail.foundation.accounts.PatientSignIns;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds patients who sign in with an e-mail address that something is waiting: on the day it is due, after three days
 * and after a week, then no more; one message however much is due. The message says nothing about what it is.
 */
@Component
class RemindOfMeasures implements RecurringJob {
  private static final NavigableSet<Long> AFTER_DAYS = new TreeSet<>(List.of(0L, 3L, 7L));
  // later than this nobody is reminded: a machine that stood still must not write to everybody about the past
  private static final int FORGET_AFTER_DAYS = 14;

  private final DueMeasures due;
  private final PatientSignIns signIns;
  private final Messages messages;
  private final UsableInstruments instruments;
  private final TransactionTemplate transaction;

  RemindOfMeasures(
      DueMeasures due, PatientSignIns signIns, Messages messages, UsableInstruments instruments, TransactionTemplate transaction) {
    this.due = due;
    this.signIns = signIns;
    this.messages = messages;
    this.instruments = instruments;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "measures-remind";
  }

  /** In the late morning of the United States; a message queued in quiet hours waits for their end. */
  @Override
  public Cadence cadence() {
    return Cadence.dailyAtUtc(LocalTime.of(15, 30));
  }

  @Override
  public void run() {
    List<InstrumentId> onPhones = instruments.forPatients().stream().map(Instrument::id).toList();
    Map<PatientId, DueMeasures.Due> first = new TreeMap<>(Comparator.comparing(PatientId::value));
    transaction.executeWithoutResult(status -> due.until(due.today()).stream()
        .filter(d -> onPhones.contains(d.instrument()) && d.daysLate() <= FORGET_AFTER_DAYS)
        .forEach(d -> first.putIfAbsent(d.patient(), d)));
    first.values().forEach(this::remind);
  }

  private void remind(DueMeasures.Due oldest) {
    transaction.executeWithoutResult(status -> signIns.address(oldest.patient()).ifPresent(address ->
        messages.queue(NewMessage.toPatient(oldest.patient(), address, "something-new",
            Map.of("link", signIns.link("/my/measures")),
            "measures-" + oldest.patient() + "-" + oldest.due() + "-" + AFTER_DAYS.floor(oldest.daysLate())))));
  }
}
