package org.handrail.path.week.solver;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Track;
import org.jspecify.annotations.Nullable;

/**
 * A person and a track they might be put on.
 *
 * @param groups the track's groups from that day on
 * @param full those of them without a free seat
 * @param apart those of them where someone sits whom they are kept apart from
 * @param others groups they sit in already
 * @param busy when they cannot come, or would rather not
 * @param asked the hours, days and gap that the program's rule pack asks for
 */
record Candidate(
    Track track,
    LocalDate from,
    List<Group> groups,
    Set<GroupId> full,
    Set<GroupId> apart,
    List<Group> others,
    List<BusyTime> busy,
    Asked asked) {

  /**
   * Numbers of the rule pack; null where it names none.
   *
   * @param minutes least minutes a week
   * @param most most minutes a week
   * @param gap most days in a row without a session
   */
  record Asked(@Nullable Integer minutes, @Nullable Integer most, @Nullable Integer days, @Nullable Integer gap) {}

  int careMinutes() {
    return groups.stream().mapToInt(Group::careMinutes).sum();
  }

  List<DayOfWeek> days() {
    return groups.stream().map(Group::weekday).distinct().sorted().toList();
  }

  /** Most days in a row without a group, around the weekend too; 7 where there is none. */
  int longestGap() {
    List<DayOfWeek> days = days();
    int longest = days.isEmpty() ? 7 : 0;
    for (int i = 0; i < days.size(); i++) {
      int next = days.get((i + 1) % days.size()).getValue() + (i + 1 == days.size() ? 7 : 0);
      longest = Math.max(longest, next - days.get(i).getValue() - 1);
    }
    return longest;
  }

  static boolean meet(Group group, BusyTime time) {
    return group.weekday() == time.day() && group.starts().isBefore(time.ends()) && time.starts().isBefore(group.ends());
  }

  static boolean meet(Group one, Group other) {
    return one.weekday() == other.weekday() && one.starts().isBefore(other.ends()) && other.starts().isBefore(one.ends());
  }

  /** "Relapse prevention on Monday 18:00". */
  static String named(Group group) {
    return group.name() + " on " + org.handrail.foundation.sites.Weekdays.name(group.weekday()) + "s at "
        + org.handrail.path.week.Times.clock(group.starts());
  }
}
