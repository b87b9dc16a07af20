package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.attendance.Mode;
import org.handrail.path.week.Session;
import org.handrail.path.week.Times;

/**
 * One session: its roll call, and what can be done with it.
 *
 * @param line "18:00–21:00 · Room 2 · Dana Whitfield · Evening track"
 * @param mayRecord whether the viewer records here
 * @param mayCallOff whether the viewer may cancel it
 * @param begun whether it has begun
 * @param form of calling it off
 * @param reasons for being away
 * @param mayWriteNotes whether the way on to the notes is open
 * @param code whether a code can be shown in the room now
 * @param arrived how many typed it and are not recorded
 */
public record RollCallPage(
    Session session,
    String line,
    List<RollCallRow> rows,
    RollCallSummary summary,
    boolean mayRecord,
    boolean mayCallOff,
    boolean begun,
    List<Choice> reasons,
    Form form,
    boolean mayWriteNotes,
    boolean code,
    int arrived) {

  /** The same page with these lines as somebody typed them. */
  RollCallPage with(List<RollCallRow> refused) {
    List<RollCallRow> lines =
        rows.stream()
            .map(row -> refused.stream().filter(r -> r.patient().equals(row.patient())).findFirst().orElse(row))
            .toList();
    return new RollCallPage(session, line, lines, summary, mayRecord, mayCallOff, begun, reasons, form, mayWriteNotes, code, arrived);
  }

  public String address() {
    return "/sessions/" + session.id();
  }

  public String day() {
    return Times.day(session.day());
  }

  public String starts() {
    return Times.clock(session.starts());
  }

  public String ends() {
    return Times.clock(session.ends());
  }

  /** Whether several sit in it. */
  public boolean group() {
    return session.group() != null;
  }

  /** The four answers, with the class that colours each. */
  public static List<Choice> modes() {
    return List.of(
        new Choice(Mode.HERE.name(), Mode.HERE.label(), ""),
        new Choice(Mode.LATE.name(), Mode.LATE.label(), "warn"),
        new Choice(Mode.VIDEO.name(), Mode.VIDEO.label(), ""),
        new Choice(Mode.AWAY.name(), Mode.AWAY.label(), "off"));
  }
}
