package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;

/**
 * What somebody says about a program.
 *
 * @param prescribedMinutes a week; 0 to 10,080
 * @param groupCap most people in a group; 1 to 200
 */
public record ProgramDetails(
    String name,
    String packId,
    int packVersion,
    int prescribedMinutes,
    int groupCap,
    DayOfWeek weekStarts,
    List<OpeningHours> hours,
    boolean active) {

  public ProgramDetails {
    hours = List.copyOf(hours);
  }

  List<Refusal> check(Iterable<ProgramPackCatalog> catalogs) {
    var refusals = new ArrayList<Refusal>();
    if (name.isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the program"));
    }
    if (prescribedMinutes < 0 || prescribedMinutes > 7 * 24 * 60) {
      refusals.add(new Refusal("prescribedHours", "Enter the hours a week, between 0 and 168"));
    }
    if (groupCap < 1 || groupCap > 200) {
      refusals.add(new Refusal("groupCap", "Enter how many people a group holds at most, between 1 and 200"));
    }
    if (hours.isEmpty()) {
      refusals.add(new Refusal("hours", "Enter the open hours of at least one weekday"));
    }
    for (OpeningHours open : hours) {
      if (!open.opens().isBefore(open.closes())) {
        refusals.add(new Refusal("hours", "On " + Weekdays.name(open.day()) + " it must open before it closes"));
      }
    }
    if (hours.stream().map(OpeningHours::day).distinct().count() != hours.size()) {
      refusals.add(new Refusal("hours", "Enter each weekday once"));
    }
    boolean known = false;
    for (ProgramPackCatalog catalog : catalogs) {
      known |= catalog.knows(packId, packVersion);
    }
    if (!known) {
      refusals.add(new Refusal("pack", "Choose the rules this program runs under"));
    }
    return refusals;
  }
}
