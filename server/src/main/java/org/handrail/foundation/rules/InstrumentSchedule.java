package org.handrail.foundation.rules;

import java.util.List;

/** Which instruments a program gives, by their ids: at intake, and again every so many days. */
public record InstrumentSchedule(List<String> atIntake, List<Every> repeated) {
  public record Every(int days, List<String> instruments) {}
}
