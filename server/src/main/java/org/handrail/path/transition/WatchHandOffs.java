package org.handrail.path.transition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A hand-off that stands still becomes work for its owner: no answer, no first appointment, or one that is over without a word. */
@Component
class WatchHandOffs implements RecurringJob {
  private final HandOffs handOffs;
  private final HandOffTasks tasks;
  private final Clocks clocks;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final Clock clock;

  WatchHandOffs(HandOffs handOffs, HandOffTasks tasks, Clocks clocks, Organizations organizations, TransactionOperations transaction, Clock clock) {
    this.handOffs = handOffs;
    this.tasks = tasks;
    this.clocks = clocks;
    this.organizations = organizations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "transition-watch";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofMinutes(30));
  }

  @Override
  public void run() {
    transaction.executeWithoutResult(status -> {
      ZoneId zone = organizations.current().timeZone();
      var late = clock.instant().minus(Duration.ofHours(clocks.noWordAfterHours()));
      for (HandOff handOff : handOffs.open()) {
        LocalDate day = handOff.firstDay();
        LocalTime time = handOff.firstTime();
        switch (handOff.state()) {
          case ASKED -> {
            if (since(handOff).isBefore(clock.instant().minus(Duration.ofHours(clocks.answerWithinHours())))) {
              tasks.noAnswer(handOff);
            }
          }
          case ACCEPTED -> {
            boolean begun = !handOff.moveOn().atStartOfDay(zone).toInstant().isAfter(late);
            if (begun && since(handOff).isBefore(late)) {
              tasks.noAppointment(handOff);
            }
          }
          case BOOKED -> {
            if (day != null && time != null && day.atTime(time).atZone(zone).toInstant().isBefore(late)) {
              tasks.noWord(handOff);
            }
          }
          case HELD, DECLINED, MISSED, ARRIVED, ENDED -> { }
        }
      }
    });
  }

  /** When it last moved. */
  private Instant since(HandOff handOff) {
    var steps = handOffs.steps(handOff.id());
    return steps.isEmpty() ? handOff.openedAt() : steps.getLast().at();
  }
}
