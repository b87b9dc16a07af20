package org.handrail.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.handrail.demo.Treatment.Ending;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.followup.FollowUp;
import org.handrail.path.followup.FollowUpState;
import org.handrail.path.followup.FollowUps;
import org.handrail.path.followup.RecordContact;
import org.handrail.path.followup.RecordContact.Result;
import org.handrail.path.followup.SaveLocator;
import org.handrail.path.followup.TryResult;
import org.handrail.path.followup.Way;
import org.springframework.stereotype.Component;

/**
 * The calls in the year after treatment: fewer are reached the longer it is, those who left early less often, and a part of
 * those reached uses again.
 */
@Component
class AskAfter {
  private static final LocalTime ASKED = LocalTime.of(10, 20);
  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);
  /** Of a hundred, by contact: who answers the call, and who of them has not used for thirty days. */
  private static final List<Integer> REACHED = List.of(74, 66, 58, 49);
  private static final List<Integer> ABSTINENT = List.of(72, 64, 58, 55);
  private static final int LEFT_EARLY = 24;
  private static final int TRIES = 3;
  /** Asks for help again: only lately, older ones were called back long ago. */
  private static final int BACK_DAYS = 10;

  private final FollowUps followUps;
  private final RecordContact record;
  private final SaveLocator saveLocator;
  private final Known known;

  AskAfter(FollowUps followUps, RecordContact record, SaveLocator saveLocator, Known known) {
    this.followUps = followUps;
    this.record = record;
    this.saveLocator = saveLocator;
    this.known = known;
  }

  /** @param last the stay that treatment ends with */
  void schedule(Journey journey, Life life, Treatment last, Duration turn) {
    Caller caller = life.caller();
    Random luck = Luck.of(caller.phone(), "after treatment");
    boolean early = last.ending() == Ending.DROPPED_OUT || last.ending() == Ending.TERMINATED;
    int less = early ? LEFT_EARLY : 0;
    boolean permits = luck.nextInt(100) >= (early ? 15 : 4);
    at(journey, life, last, last.until().minusDays(early ? Treatment.GONE_DAYS + 3 : 1), turn, patient -> locator(patient, caller, permits));
    for (int i = 0; i < DAYS.size(); i++) {
      int day = DAYS.get(i);
      LocalDate first = Calendar.onWorkday(last.until().plusDays(day + luck.nextInt(5)));
      boolean reached = luck.nextInt(100) < REACHED.get(i) - less;
      boolean abstinent = luck.nextInt(100) < ABSTINENT.get(i) - less;
      boolean improved = luck.nextInt(100) < (abstinent ? 88 : 45);
      boolean back = !abstinent && luck.nextInt(100) < 40;
      int tries = reached ? luck.nextInt(TRIES) : TRIES;
      for (int n = 0; n < tries; n++) {
        at(journey, life, last, Calendar.onWorkday(first.plusDays(2L * n)), turn, patient -> tried(journey, patient, day));
      }
      LocalDate talked = Calendar.onWorkday(first.plusDays(2L * tries));
      boolean asksBack = back && talked.isAfter(journey.calendar.today().minusDays(BACK_DAYS));
      at(journey, life, last, talked, turn, patient -> settle(patient, day, reached
          ? new Result.Reached(talked, abstinent, improved, asksBack, false, "") : new Result.GivenUp()));
    }
  }

  private void at(Journey journey, Life life, Treatment last, LocalDate day, Duration turn, java.util.function.Consumer<PatientId> work) {
    journey.timeline.at(Calendar.at(day, ASKED).plus(turn), () -> known.patient(journey, life.caller())
        .ifPresent(patient -> Acting.run(journey.actor(last.line().counselor()), () -> work.accept(patient))));
  }

  private void locator(PatientId patient, Caller caller, boolean permits) {
    var ways = permits
        ? List.of(new Way(Way.Kind.PHONE, "", caller.phone(), Way.MaySay.NOTHING), new Way(Way.Kind.PHONE, caller.relative(), "(918) 555-0998", Way.MaySay.NAME))
        : List.<Way>of();
    saveLocator.save(patient, 0, new SaveLocator.Said(permits, ways, permits ? "After five" : "", "")).orElseThrow();
  }

  private void tried(Journey journey, PatientId patient, int day) {
    settle(patient, day, new Result.Tried(Way.Kind.PHONE, journey.random.nextInt(3) == 0 ? TryResult.WORD_LEFT : TryResult.NO_ANSWER, ""));
  }

  /** Whoever does not want to be asked, or is back in treatment, has no open contact: there is nothing to settle then. */
  private void settle(PatientId patient, int day, Result result) {
    followUps.of(patient).stream()
        .filter(one -> one.day() == day && one.state() == FollowUpState.OPEN)
        .findFirst()
        .ifPresent((FollowUp one) -> record.record(one.id(), one.version(), result).orElseThrow());
  }
}
