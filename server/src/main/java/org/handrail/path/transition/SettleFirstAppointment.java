package org.handrail.path.transition;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Writes down whether the first appointment was kept or missed. What the roll call says does the same by itself. */
@UseCase
public class SettleFirstAppointment {
  private final Access access;
  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final WriteDischarge writeDischarge;
  private final Organizations organizations;
  private final Clock clock;

  SettleFirstAppointment(Access access, HandOffRows rows, HandOffTasks tasks, WriteDischarge writeDischarge, Organizations organizations, Clock clock) {
    this.access = access;
    this.rows = rows;
    this.tasks = tasks;
    this.writeDischarge = writeDischarge;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * @param kept true when they came
   * @param on the day they came; null for the day it was set for, else today. A move to a place elsewhere discharges them on
   *     that day, where nobody had before
   */
  public Outcome<HandOff> settle(HandOffId id, boolean kept, @Nullable LocalDate on) {
    HandOff held = rows.hold(id);
    access.require(Area.PLACEMENT, Act.WRITE, held.patient());
    return Undo.refused(kept ? keep(held, on, Acting.actor().staffId()) : miss(held));
  }

  /** The caller holds it and has asked who may. */
  Outcome<HandOff> keep(HandOff held, @Nullable LocalDate on, StaffId by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    LocalDate first = held.firstDay();
    LocalDate day = on != null ? on : first != null && !first.isAfter(today) ? first : today;
    if (day.isAfter(today)) {
      return Outcome.refused("on", "This day has not come yet");
    }
    return rows.move(held, HandOffEvent.KEEP, new HandOffRows.Change(null, null, null, day, null, null, null), "Came to the first appointment on " + day)
        .then(arrived -> {
          boolean leaves = arrived.toProgram() == null && arrived.kind() != HandOffKind.DISCHARGE;
          return leaves ? writeDischarge.transferred(arrived, day, by).map(done -> arrived) : Outcome.done(arrived);
        });
  }

  Outcome<HandOff> miss(HandOff held) {
    return rows.move(held, HandOffEvent.MISS, HandOffRows.Change.NONE, "Missed the first appointment").map(missed -> {
      tasks.rescue(missed);
      return missed;
    });
  }
}
