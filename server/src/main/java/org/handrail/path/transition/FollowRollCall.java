package org.handrail.path.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.AttendanceRecorded;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the roll call of the next program says settles the first appointment: the first session attended closes the hand-off. */
@Component
class FollowRollCall {
  private final HandOffs handOffs;
  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final Sessions sessions;
  private final Programs programs;

  FollowRollCall(HandOffs handOffs, HandOffRows rows, HandOffTasks tasks, Sessions sessions, Programs programs) {
    this.handOffs = handOffs;
    this.rows = rows;
    this.tasks = tasks;
    this.sessions = sessions;
    this.programs = programs;
  }

  @EventListener
  void on(AttendanceRecorded event) {
    Attendance attendance = event.attendance();
    var found = handOffs.open(attendance.patient()).filter(open -> open.toProgram() != null);
    if (found.isEmpty() || attendance.presence() == null) {
      return;
    }
    HandOff handOff = found.get();
    ProgramId to = java.util.Objects.requireNonNull(handOff.toProgram());
    LocalDate day = programs.get(to).dayAt(attendance.startsAt());
    boolean there = sessions.find(attendance.session()).map(Session::program).filter(to::equals).isPresent() && !day.isBefore(handOff.moveOn());
    if (!there) {
      return;
    }
    if (attendance.attended()) {
      if (Lifecycle.after(handOff.state(), HandOffEvent.KEEP).isPresent()) {
        rows.move(rows.hold(handOff.id()), HandOffEvent.KEEP, new HandOffRows.Change(null, null, null, day, null, null, null), "Came to the first session on " + day);
      }
    } else if (handOff.state() == HandOffState.BOOKED && day.equals(handOff.firstDay())) {
      miss(rows.hold(handOff.id()), day);
    } else if (handOff.state() == HandOffState.ACCEPTED) {
      // Nobody had set one: the first session they were expected at is the first appointment.
      LocalTime at = attendance.startsAt().atZone(programs.get(to).zone()).toLocalTime();
      rows.move(rows.hold(handOff.id()), HandOffEvent.BOOK, new HandOffRows.Change(null, day, at, null, null, null, null), "Expected at the first session on " + day)
          .map(expected -> {
            miss(expected, day);
            return expected;
          });
    }
  }

  private void miss(HandOff held, LocalDate day) {
    rows.move(held, HandOffEvent.MISS, HandOffRows.Change.NONE, "Missed the first session on " + day).map(missed -> {
      tasks.rescue(missed);
      return missed;
    });
  }
}
