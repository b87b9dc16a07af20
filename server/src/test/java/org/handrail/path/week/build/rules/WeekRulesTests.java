package org.handrail.path.week.build.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.path.week.build.MadeUpWeeks;
import org.handrail.path.week.build.NumberedNames;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Asked;
import org.handrail.path.week.build.facts.WeekProblem.Cohort;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Pair;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.facts.WeekProblem.Place;
import org.handrail.path.week.build.facts.WeekView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One good week, and for each rule the one change that breaks it: the rule sees it, prices it and says it. */
class WeekRulesTests {
  private static final int MONDAY = 0;
  private static final int TUESDAY = Span.DAY;
  private static final int WEDNESDAY = 2 * Span.DAY;
  private static final int THURSDAY = 3 * Span.DAY;
  private static final int FRIDAY = 4 * Span.DAY;
  private static final int SATURDAY = 5 * Span.DAY;

  /** A change to the good week and what its rule says of it. */
  record Broken(Class<? extends WeekRule> rule, int amount, String says, Consumer<Draft> change) {
    @Override
    public String toString() {
      return rule.getSimpleName();
    }
  }

  /** Day (Monday, Wednesday, Friday 10:00) × one track with two people; a second track is empty and takes newcomers. */
  static final class Draft {
    final List<Span> open = new ArrayList<>(MadeUpWeeks.weekdays(9, 21));
    final List<Place> rooms = new ArrayList<>(List.of(new Place(12, List.of()), new Place(12, List.of())));
    final List<Leader> leaders = new ArrayList<>(List.of(MadeUpWeeks.leader(), MadeUpWeeks.leader()));
    final List<Meeting> meetings = new ArrayList<>();
    final List<Cohort> tracks = new ArrayList<>(List.of(new Cohort(true, List.of()), new Cohort(true, List.of())));
    final List<Person> people = new ArrayList<>(List.of(MadeUpWeeks.person(List.of(0)), MadeUpWeeks.person(List.of(0))));
    final List<Pair> apart = new ArrayList<>();
    final List<@Nullable Spot> spots = new ArrayList<>();
    final List<Integer> joins = new ArrayList<>(List.of(Spot.NONE, Spot.NONE));
    Asked asked = new Asked(9 * 60, 120, 3, 3);

    Draft() {
      for (int day : List.of(MONDAY, WEDNESDAY, FRIDAY)) {
        meetings.add(MadeUpWeeks.meeting(180, 8, List.of(0)));
        spots.add(new Spot(day + 10 * 60, 0, List.of(0)));
      }
    }

    /** A group more, for a track, at a time. */
    void more(int track, @Nullable Spot spot) {
      meetings.add(MadeUpWeeks.meeting(180, 8, List.of(track)));
      spots.add(spot);
    }

    void waits() {
      people.add(MadeUpWeeks.person(List.of()));
      joins.add(Spot.NONE);
    }

    /** The first group is now where it is said to be. */
    void present(Spot spot, boolean pinned) {
      Meeting was = meetings.getFirst();
      meetings.set(0, new Meeting(was.minutes(), was.careMinutes(), was.seats(), true, 1, was.curriculum(), was.tracks(), List.of(), spot, pinned));
    }

    void person(Person person) {
      people.set(0, person);
    }

    WeekView view() {
      return new WeekView(
          new WeekProblem(open, rooms, leaders, meetings, tracks, people, apart, asked, 17 * 60, 1), new BuiltWeek(spots, joins));
    }
  }

  static Stream<Broken> broken() {
    return Stream.of(
        new Broken(EveryGroupHasATime.class, 1, "Group 3 finds no day and time", w -> w.more(0, null)),
        new Broken(ProgramIsOpen.class, 1, "Group 2 is outside the opening hours", w -> w.spots.set(2, new Spot(SATURDAY + 600, 0, List.of(0)))),
        new Broken(MovesWithinItsBounds.class, 1, "Group 0 is on a day it may not be on", w -> {
          Meeting was = w.meetings.getFirst();
          List<Span> tuesday = List.of(new Span(TUESDAY, WEDNESDAY));
          w.meetings.set(0, new Meeting(180, 180, was.seats(), true, 1, Spot.NONE, was.tracks(), tuesday, null, false));
        }),
        new Broken(RoomOnce.class, 1, "Room 0 is taken at the time of Group 0", w ->
            w.rooms.set(0, new Place(12, List.of(Span.of(MONDAY + 12 * 60, 60))))),
        new Broken(RoomHoldsEveryone.class, 3, "Room 0 is too small for Group 0", w -> w.rooms.set(0, new Place(7, List.of()))),
        new Broken(EveryGroupHasARoom.class, 1, "Group 0 finds no room: one more room on day 0 10:00 would hold it", w ->
            w.spots.set(0, new Spot(600, Spot.NONE, List.of(0)))),
        new Broken(LeaderOnce.class, 1, "Leader 0 is taken at the time of Group 1", w ->
            w.leaders.set(0, new Leader(List.of(), List.of(), List.of(), List.of("en"), List.of(Span.of(WEDNESDAY + 9 * 60, 75))))),
        new Broken(LeaderWorksThen.class, 1, "Leader 0 does not work on day 4 10:00, the time of Group 2", w ->
            w.leaders.set(0, new Leader(MadeUpWeeks.weekdays(9, 17), List.of(Span.of(FRIDAY, Span.DAY)), List.of(), List.of("en"), List.of()))),
        new Broken(LeaderLeadsThat.class, 1, "Leader 0 does not lead the curriculum of Group 0", w ->
            w.meetings.set(0, new Meeting(180, 180, 8, true, 1, 0, List.of(0), List.of(), null, false))),
        new Broken(EveryGroupIsLed.class, 1, "Nobody is free to lead Group 0: one more facilitator on day 0 10:00 would do for its 2 people", w ->
            w.spots.set(0, new Spot(600, 0, List.of()))),
        new Broken(PatientOnce.class, 2, "Person 0 is expected in Group 0 and Group 3 at once", w ->
            w.more(0, new Spot(12 * 60, 1, List.of(1)))),
        new Broken(PatientCanCome.class, 1, "Person 0 cannot come to Group 1 on day 2 10:00", w ->
            w.person(new Person(List.of(0), List.of(Span.of(WEDNESDAY + 8 * 60, 150)), List.of(), "en", Spot.NONE))),
        new Broken(SeatsAreEnough.class, 1, "Group 3 has 1 seat too few", w -> {
          w.waits();
          w.meetings.set(0, MadeUpWeeks.meeting(180, 8, List.of(0)));
          w.meetings.add(new Meeting(180, 180, 2, true, 1, Spot.NONE, List.of(0), List.of(), null, false));
          w.spots.add(new Spot(FRIDAY + 13 * 60, 0, List.of(0)));
          w.joins.set(2, 0);
        }),
        new Broken(KeptApartSitApart.class, 3, "Two people would meet in Group 0 who must not: ask a supervisor", w -> {
          w.waits();
          w.joins.set(2, 0);
          w.apart.add(new Pair(0, 2));
        }),
        new Broken(TrackTakesNewcomers.class, 1, "Person 2 would join Track 0, which takes nobody", w -> {
          w.waits();
          w.tracks.set(0, new Cohort(false, List.of()));
          w.joins.set(2, 0);
        }),
        new Broken(TracksKeepTheirHours.class, 1, "Group 1 on day 2 14:00 is not in the part of the day that Track 0 is for", w -> {
          w.tracks.set(0, new Cohort(true, MadeUpWeeks.weekdays(8, 12)));
          w.spots.set(1, new Spot(WEDNESDAY + 14 * 60, 0, List.of(0)));
        }),
        new Broken(PinsStay.class, 1, "Group 0 is pinned but cannot stay as it is: look at its facilitator's hours and its room", w ->
            w.present(new Spot(14 * 60, 0, List.of(0)), true)),
        new Broken(DaysAreLongEnough.class, 1, "Track 0 has only 1 h on day 3", w -> {
          w.meetings.add(MadeUpWeeks.meeting(60, 8, List.of(0)));
          w.spots.add(new Spot(THURSDAY + 600, 0, List.of(0)));
        }),
        new Broken(EnoughDaysAWeek.class, 1, "Track 0 is on 2 of the 3 days a week that the rules ask for", w ->
            w.spots.set(2, new Spot(WEDNESDAY + 13 * 60, 0, List.of(0)))),
        new Broken(NoLongGapBetweenDays.class, 1, "Track 0 has 4 days in a row without a group", w ->
            w.spots.set(2, new Spot(TUESDAY + 600, 0, List.of(0)))),
        new Broken(EveryoneHasATrack.class, 36, "Person 2 finds no track that suits them", Draft::waits),
        new Broken(HoursAreReached.class, 8, "Track 0 gives 9 h of the 10 h a week that are prescribed, to 2 people", w ->
            w.asked = new Asked(10 * 60, 120, 3, 3)),
        new Broken(TimesStay.class, 34, "Group 0 leaves day 1 10:00", w -> w.present(new Spot(TUESDAY + 600, 0, List.of(0)), false)),
        new Broken(LeadersStay.class, 12, "Leader 1 no longer leads Group 0", w -> w.present(new Spot(600, 0, List.of(1)), false)),
        new Broken(RoomsStay.class, 3, "Group 0 leaves Room 1", w -> w.present(new Spot(600, 1, List.of(0)), false)),
        new Broken(FewEvenings.class, 8, "Leader 0 leads 3 groups in the evening", w -> {
          for (int m = 0; m < 3; m++) {
            w.spots.set(m, new Spot(m * 2 * Span.DAY + 18 * 60, 0, List.of(0)));
          }
        }),
        new Broken(NoIdleHours.class, 8, "People on Track 0 wait 1 h between groups on day 0", w -> w.more(0, new Spot(14 * 60, 0, List.of(0)))),
        new Broken(FewDaysOfTravel.class, 10, "People on Track 0 come on 4 days a week", w -> w.more(0, new Spot(THURSDAY + 600, 0, List.of(0)))),
        new Broken(TracksAreEven.class, 3, "Track 0 has 3 people, more than its share", w -> {
          w.waits();
          w.joins.set(2, 0);
          for (int day : List.of(MONDAY, WEDNESDAY, FRIDAY)) {
            w.more(1, new Spot(day + 14 * 60, 0, List.of(1)));
          }
        }),
        new Broken(WishesAreHeard.class, 4, "Person 0 would rather not come at the time of Group 0", w ->
            w.person(new Person(List.of(0), List.of(), List.of(Span.of(600, 30)), "en", Spot.NONE))),
        new Broken(LanguageIsSpoken.class, 15, "In Group 0, 1 person speaks a language that whoever leads it does not", w -> {
          w.person(new Person(List.of(0), List.of(), List.of(), "es", Spot.NONE));
          w.leaders.set(1, new Leader(List.of(), List.of(), List.of(), List.of("en", "es"), List.of()));
        }),
        new Broken(OwnCounselorLeads.class, 4, "Leader 1 leads no group on Track 0, where 1 person is theirs", w ->
            w.person(new Person(List.of(0), List.of(), List.of(), "en", 1))));
  }

  @Test
  void the_good_week_keeps_every_rule() {
    assertThat(Verdict.of(new Draft().view()).findings()).isEmpty();
  }

  @Test
  void every_rule_is_broken_once_below() {
    assertThat(broken().map(Broken::rule).collect(Collectors.<Class<?>>toSet()))
        .isEqualTo(WeekRules.ALL.stream().map(WeekRule::getClass).collect(Collectors.<Class<?>>toSet()));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_rule_is_found_priced_and_said(Broken broken) {
    Draft draft = new Draft();
    broken.change().accept(draft);

    Verdict verdict = Verdict.of(draft.view());

    List<Finding> theirs = verdict.findings().stream().filter(f -> f.rule().getClass() == broken.rule()).toList();
    assertThat(theirs).as(() -> verdict.findings().toString()).isNotEmpty();
    assertThat(theirs.stream().mapToInt(Finding::amount).sum()).isEqualTo(broken.amount());
    assertThat(theirs.getFirst().rule().say(theirs.getFirst(), new NumberedNames())).isEqualTo(broken.says());
  }

  /** What the database refuses, or a person's own life, is never a matter of taste. */
  @Test
  void rules_are_sentences_and_only_some_hard_ones_may_be_published_against() {
    assertThat(WeekRules.ALL).allSatisfy(rule -> assertThat(rule.sentence()).matches("[A-Z][^.]+"));
    Set<Class<?>> bent =
        WeekRules.ALL.stream()
            .filter(rule -> rule.weight() == Weight.HARD && rule.mayBeAccepted())
            .map(WeekRule::getClass)
            .collect(Collectors.toSet());
    assertThat(bent)
        .containsExactlyInAnyOrder(
            PatientCanCome.class, PinsStay.class, TracksKeepTheirHours.class, DaysAreLongEnough.class, EnoughDaysAWeek.class, NoLongGapBetweenDays.class);
  }
}
