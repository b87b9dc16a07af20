package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * Seats with which somebody still reaches this week's hours.
 *
 * @param hours such as "4 of 9 h this week, 2 h out of reach"; empty outside a stay with prescribed hours
 * @param mayWrite whether the reader may give a seat
 */
public record DoseSeatsPage(String base, String they, String hours, List<Missed> missed, boolean mayWrite, Form form) {

  /** Whether nothing is left to choose for anything that was missed. */
  public boolean none() {
    return missed.stream().allMatch(one -> one.seats().isEmpty());
  }

  /** A session that was missed, with the seats that fit. */
  public record Missed(String session, String title, String when, String lost, List<Seat> seats) {}

  /** A free seat in another session. */
  public record Seat(String session, String title, String when, String free) {}
}
