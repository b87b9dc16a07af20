package org.handrail.foundation.rules;

import java.util.List;

/**
 * Which instruments a program gives, by their ids.
 *
 * @param atIntake on the first day
 * @param repeated again every so many days
 * @param atTransition on the day of a move to another program or level
 * @param atFollowUp at the contacts after discharge
 */
public record InstrumentSchedule(List<String> atIntake, List<Every> repeated, List<String> atTransition, List<String> atFollowUp) {
  public record Every(int days, List<String> instruments) {}
}
