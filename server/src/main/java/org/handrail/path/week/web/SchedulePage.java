package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.week.BusyTime;
import org.jspecify.annotations.Nullable;

/**
 * A patient's schedule: what comes, the tracks they are on, and putting them on one.
 *
 * @param program where they are now, or null outside a stay
 * @param mayPlan whether the reader may change it
 */
public record SchedulePage(
    String base,
    @Nullable String program,
    List<Coming> coming,
    List<OnTrack> tracks,
    List<Choice> choices,
    List<TrackLine> offered,
    List<Busy> busy,
    String today,
    boolean mayPlan,
    Sent sent) {

  /**
   * The form that came back refused; the others stay untouched.
   *
   * @param which "busy", "join", or "leave-" with the place on the track; empty when none was sent
   */
  public record Sent(String which, Form form) {
    static Sent nothing() {
      return new Sent("", Form.empty());
    }
  }

  /** What one of the forms shows. */
  public Form form(String which) {
    return sent.which().equals(which) ? sent.form() : Form.empty();
  }


  /** A session ahead. */
  public record Coming(String day, String iso, String time, String title, String line, String href) {}

  /** A place on a track. */
  public record OnTrack(String id, int version, String name, String line, boolean open) {}

  /** A time in the week when they cannot come. */
  public record Busy(String id, String when, String line) {}

  /** What can take a patient's time. */
  public static List<Choice> kinds() {
    return Choice.of(BusyTime.Kind.values(), BusyTime.Kind::label);
  }

  /** What a track of the program holds, to choose by. */
  public record TrackLine(String id, String name, String groups, String summary, boolean possible, List<String> reasons) {}
}
