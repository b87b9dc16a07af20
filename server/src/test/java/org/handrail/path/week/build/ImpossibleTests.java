package org.handrail.path.week.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Asked;
import org.handrail.path.week.build.facts.WeekProblem.Cohort;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.facts.WeekProblem.Place;
import org.junit.jupiter.api.Test;

class ImpossibleTests {
  private static final List<Place> ROOM = List.of(new Place(12, List.of()));
  private static final List<Leader> ONE = List.of(MadeUpWeeks.leader());

  @Test
  void a_week_that_can_be_built_is_not_spoken_of() {
    assertThat(of(week(ROOM, ONE, List.of(MadeUpWeeks.meeting(180, 12, List.of(0))), List.of(), 180))).isEmpty();
  }

  @Test
  void a_program_that_is_never_open() {
    var closed = new WeekProblem(List.of(), ROOM, ONE, List.of(), List.of(), List.of(), List.of(), new Asked(540, 0, 3, 3), 1020, 1);
    assertThat(of(closed)).containsExactly("The program has no opening hours: enter them first");
  }

  @Test
  void a_group_that_is_longer_than_any_day() {
    assertThat(of(week(ROOM, ONE, List.of(MadeUpWeeks.meeting(13 * 60, 12, List.of(0))), List.of(), 0)))
        .containsExactly("Group 0 lasts 13 h, longer than the program is open on any day");
  }

  @Test
  void seats_that_no_room_holds() {
    assertThat(of(week(ROOM, ONE, List.of(MadeUpWeeks.meeting(180, 15, List.of(0))), List.of(), 0)))
        .containsExactly("No room holds the 15 seats of Group 0: give it fewer seats, or add a room");
  }

  @Test
  void nobody_who_may_lead_it() {
    var meeting = new Meeting(180, 180, 12, true, 1, 0, List.of(0), List.of(), null, false);
    assertThat(of(week(ROOM, ONE, List.of(meeting), List.of(), 0))).singleElement().asString().startsWith("Nobody may lead Group 0");
    var led = new Leader(List.of(), List.of(), List.of(0), List.of("en"), List.of());
    var two = new Meeting(180, 180, 12, true, 2, 0, List.of(0), List.of(), null, false);
    assertThat(of(week(ROOM, List.of(led), List.of(two), List.of(), 0))).containsExactly("Group 0 needs 2 facilitators, and 1 may lead it");
  }

  @Test
  void whoever_leads_it_works_too_short_a_day() {
    var mornings = new Leader(List.of(new Span(9 * 60, 11 * 60)), List.of(), List.of(), List.of("en"), List.of());
    assertThat(of(week(ROOM, List.of(mornings), List.of(MadeUpWeeks.meeting(180, 12, List.of(0))), List.of(), 0)))
        .containsExactly("Whoever may lead Group 0 does not work for 3 h in a row while the program is open");
  }

  @Test
  void fewer_hours_of_groups_than_are_prescribed() {
    assertThat(of(week(ROOM, ONE, List.of(MadeUpWeeks.meeting(180, 12, List.of(0))), List.of(), 540)))
        .containsExactly("Track 0 has groups for 3 h a week, and the program prescribes 9 h: add 6 h");
  }

  /** Nobody gets nine hours out of four. */
  @Test
  void a_person_with_four_hours_for_nine_prescribed() {
    Span busy = new Span(13 * 60, Span.WEEK);
    var waiting = new Person(List.of(), List.of(busy), List.of(), "en", Spot.NONE);
    List<Meeting> three = List.of(meeting(), meeting(), meeting());
    assertThat(of(week(ROOM, ONE, three, List.of(waiting), 540)))
        .containsExactly("Person 0 can come for 4 h a week while the program is open, and 9 h are prescribed");
  }

  private static Meeting meeting() {
    return MadeUpWeeks.meeting(180, 12, List.of(0));
  }

  private static WeekProblem week(List<Place> rooms, List<Leader> leaders, List<Meeting> meetings, List<Person> people, int minutes) {
    return new WeekProblem(
        MadeUpWeeks.weekdays(9, 21), rooms, leaders, meetings, List.of(new Cohort(true, List.of())), people, List.of(), new Asked(minutes, 0, 3, 3), 1020, 1);
  }

  private static List<String> of(WeekProblem problem) {
    var keys = new Keys(List.of(), List.of(), List.of(), List.of(), List.<UUID>of(), List.of());
    return Impossible.of(new Frozen(problem, keys), new NumberedNames());
  }
}
