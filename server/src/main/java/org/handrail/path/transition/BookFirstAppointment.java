package org.handrail.path.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Sets, or moves, the first appointment at the next place: a local day and time, the same across daylight saving. */
@UseCase
public class BookFirstAppointment {
  private final Access access;
  private final HandOffRows rows;

  BookFirstAppointment(Access access, HandOffRows rows) {
    this.access = access;
    this.rows = rows;
  }

  public Outcome<HandOff> book(HandOffId id, @Nullable LocalDate day, @Nullable LocalTime time) {
    HandOff held = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    return set(held, day, time);
  }

  /** The caller holds it and has asked who may. */
  Outcome<HandOff> set(HandOff held, @Nullable LocalDate day, @Nullable LocalTime time) {
    var refusals = new ArrayList<Refusal>();
    if (day == null) {
      refusals.add(new Refusal("day", "Enter the day"));
    } else if (day.isBefore(held.moveOn())) {
      refusals.add(new Refusal("day", "The move is on " + held.moveOn() + "; choose that day or a later one"));
    }
    if (time == null) {
      refusals.add(new Refusal("time", "Enter the time"));
    }
    if (!refusals.isEmpty() || day == null || time == null) {
      return Outcome.refused(refusals);
    }
    return rows.move(held, HandOffEvent.BOOK, new HandOffRows.Change(null, day, time, null, null, null, null), "First appointment on " + day + " at " + time);
  }
}
