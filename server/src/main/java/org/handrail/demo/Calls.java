package org.handrail.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.handrail.foundation.platform.Acting;
import org.handrail.path.inquiry.CloseInquiry;
import org.handrail.path.inquiry.CloseReason;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.Screening;
import org.springframework.stereotype.Component;

/** The first contact with everybody who calls: reached or not, screened, an appointment, and who does not come. */
@Component
class Calls {
  private static final List<CloseReason> NO = List.of(
      CloseReason.NO_LONGER_WANTED, CloseReason.NO_LONGER_WANTED, CloseReason.ELSEWHERE, CloseReason.OTHER_LEVEL, CloseReason.COVERAGE);

  private final FirstContact first;
  private final CloseInquiry close;
  private final Known known;

  Calls(FirstContact first, CloseInquiry close, Known known) {
    this.first = first;
    this.close = close;
    this.known = known;
  }

  void schedule(Journey journey, Life life) {
    Caller caller = life.caller();
    LocalTime turn = LocalTime.of(9, 10).plusMinutes(47L * life.turn());
    journey.timeline.at(Calendar.at(life.called(), turn), () -> Acting.run(journey.actor(Cast.TERESA), () -> calls(journey, life)));
    switch (life.first()) {
      case NOT_REACHED -> {
        later(journey, life, life.called(), 1, id -> first.tried(id));
        later(journey, life, life.called(), 3, id -> close(id, CloseReason.NOT_REACHED, "Called three times."));
      }
      case SAYS_NO -> later(journey, life, life.called(), 2, id ->
          close(id, NO.get(Luck.of(caller.phone(), "why not").nextInt(NO.size())), ""));
      case MISSES_APPOINTMENT -> {
        later(journey, life, Objects.requireNonNull(life.appointment()), 0, first::missed);
        later(journey, life, Objects.requireNonNull(life.appointment()), 4, id -> close(id, CloseReason.NOT_REACHED, "Did not come and did not call back."));
      }
      case NO_PLACE -> {
        later(journey, life, Objects.requireNonNull(life.appointment()), 0, first::waits);
        later(journey, life, Objects.requireNonNull(life.appointment()), 14, id -> close(id, CloseReason.ELSEWHERE, "Found a place sooner at another program."));
      }
      case BEGINS -> { }
    }
  }

  private void calls(Journey journey, Life life) {
    Caller caller = life.caller();
    var program = journey.places.program(caller.course());
    InquiryId id = first.call(FirstContact.details(caller.given(), caller.family(), caller.born(), caller.phone(), caller.goal(), program));
    journey.inquiries.put(caller.phone(), id);
    if (life.first() == Life.First.NOT_REACHED) {
      first.tried(id);
      return;
    }
    first.reached(id, "");
    first.screen(id, caller.goal(), Screening.Said.NO);
    if (life.appointment() != null) {
      first.offer(id, program, life.appointment(), LocalTime.of(8, 30).plusMinutes(30L * life.turn()));
    }
  }

  private void later(Journey journey, Life life, LocalDate from, int days, java.util.function.Consumer<InquiryId> work) {
    LocalDate day = Calendar.onWorkday(from.plusDays(days));
    journey.timeline.at(Calendar.at(day, LocalTime.of(15, 0).plusMinutes(life.turn())), () ->
        Acting.run(journey.actor(Cast.TERESA), () -> known.inquiry(journey, life.caller()).ifPresent(work)));
  }

  private void close(InquiryId id, CloseReason why, String note) {
    close.close(id, first.version(id), why, note).orElseThrow();
  }
}
