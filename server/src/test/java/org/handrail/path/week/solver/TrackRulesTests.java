package org.handrail.path.week.solver;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.week.BusyTime;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Pause;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.Track;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.TrackKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackRulesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Candidate.Asked NINE_HOURS = new Candidate.Asked(9 * 60, 19 * 60 + 59, 3, 3);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  @Test
  void nothing_stands_against_three_evenings_of_three_hours() {
    TrackChoice choice = TrackRules.judge(track(MONDAY, WEDNESDAY, FRIDAY));

    assertThat(choice.possible()).isTrue();
    assertThat(choice.reasons()).isEmpty();
    assertThat(choice.summary()).isEqualTo("9 h a week on 3 days, at most 2 days in a row without a group");
  }

  @Test
  void a_track_without_groups_takes_nobody() {
    assertFound(new TrackTakesPeople(), track(), "It has no groups yet");
  }

  @Test
  void a_closed_cohort_takes_nobody_after_its_last_day_to_join() {
    var closed = candidate(aTrack(DAY.minusDays(20), DAY), groups(MONDAY), NINE_HOURS);
    var open = candidate(aTrack(DAY.minusDays(20), DAY.plusDays(1)), groups(MONDAY), NINE_HOURS);

    assertFound(new TrackTakesPeople(), closed, "It is a closed cohort that takes nobody new by Monday 23 November");
    assertThat(new TrackTakesPeople().check(open)).isEmpty();
  }

  @Test
  void a_track_that_begins_later_takes_nobody_yet() {
    assertFound(
        new TrackTakesPeople(),
        candidate(aTrack(DAY.plusDays(1), null), groups(MONDAY), NINE_HOURS),
        "It does not run on Monday 23 November");
  }

  @Test
  void a_full_group_is_named_with_what_would_help() {
    Candidate c = track(MONDAY, WEDNESDAY);
    Candidate full = new Candidate(
        c.track(), DAY, c.groups(), Set.of(c.groups().get(1).id()), Set.of(), List.of(), List.of(), NINE_HOURS);

    assertFound(new SeatInEveryGroup(), full, "Skills on Wednesdays at 18:00 is full: one more seat there would help");
    assertThat(new SeatInEveryGroup().check(c)).isEmpty();
  }

  @Test
  void nobody_is_put_where_work_keeps_them_and_a_minute_between_is_enough() {
    assertFound(
        new PersonIsFree(),
        busy(track(MONDAY), MONDAY, "17:00", "18:01", true),
        "They cannot come to Skills on Mondays at 18:00: work 17:00–18:01");
    assertThat(new PersonIsFree().check(busy(track(MONDAY), MONDAY, "17:00", "18:00", true))).isEmpty();
    assertThat(new PersonIsFree().check(busy(track(MONDAY), TUESDAY, "17:00", "20:00", true))).isEmpty();
  }

  @Test
  void a_wish_makes_a_track_less_good_but_not_impossible() {
    Candidate wish = busy(track(MONDAY), MONDAY, "17:00", "20:00", false);

    assertThat(new PersonIsFree().check(wish)).isEmpty();
    assertFound(new WishesAreKept(), wish, "1 of its groups is at times they would rather not come");
  }

  @Test
  void nobody_sits_in_two_groups_at_once() {
    Candidate c = track(MONDAY);
    Candidate twice = new Candidate(
        c.track(), DAY, c.groups(), Set.of(), Set.of(), List.of(group("Family evening", MONDAY)), List.of(), NINE_HOURS);
    Candidate same = new Candidate(c.track(), DAY, c.groups(), Set.of(), Set.of(), c.groups(), List.of(), NINE_HOURS);

    assertFound(
        new NowhereTwice(), twice, "Skills on Mondays at 18:00 is at the same time as Family evening, where they sit already");
    assertThat(new NowhereTwice().check(same)).as("a group they sit in already").isEmpty();
  }

  @Test
  void a_keep_apart_pair_is_not_given_away() {
    Candidate c = track(MONDAY);
    Candidate apart = new Candidate(
        c.track(), DAY, c.groups(), Set.of(), Set.of(c.groups().getFirst().id()), List.of(), List.of(), NINE_HOURS);

    assertFound(
        new KeptApartStayApart(), apart, "A seat in Skills on Mondays at 18:00 cannot be given to them: ask a supervisor");
    assertThat(new KeptApartStayApart().check(c)).isEmpty();
  }

  @Test
  void hours_short_and_over_are_said_and_the_limits_themselves_are_fine() {
    assertFound(new HoursAreMet(), track(MONDAY, WEDNESDAY), "3 h short of the 9 h a week that the program asks for");
    Candidate.Asked small = new Candidate.Asked(60, 150, 1, 6);
    assertFound(
        new HoursAreMet(), candidate(aTrack(DAY, null), groups(MONDAY), small), "30 min over the 2 h 30 min a week of this level of care");
    assertThat(new HoursAreMet().check(track(MONDAY, WEDNESDAY, FRIDAY))).isEmpty();
    assertThat(new HoursAreMet().check(candidate(aTrack(DAY, null), groups(MONDAY), new Candidate.Asked(null, null, null, null)))).isEmpty();
  }

  @Test
  void days_a_week_are_counted_once_each() {
    assertFound(new EnoughDays(), track(MONDAY, MONDAY, WEDNESDAY), "On 2 of the 3 days a week that the program asks for");
    assertThat(new EnoughDays().check(track(MONDAY, WEDNESDAY, FRIDAY))).isEmpty();
  }

  @Test
  void the_longest_gap_goes_around_the_weekend() {
    assertThat(track(MONDAY, TUESDAY, WEDNESDAY).longestGap()).isEqualTo(4);
    assertThat(track(MONDAY).longestGap()).isEqualTo(6);
    assertFound(new NoLongGap(), track(MONDAY, TUESDAY, WEDNESDAY), "4 days without a session, where 3 are allowed");
    assertThat(new NoLongGap().check(track(MONDAY, TUESDAY, THURSDAY))).isEmpty();
  }

  @Test
  void what_is_possible_comes_before_hours_and_hours_before_wishes() {
    Candidate wished = track(MONDAY, WEDNESDAY, FRIDAY);
    Candidate unwished = busy(track(MONDAY, WEDNESDAY, FRIDAY), MONDAY, "17:00", "20:00", false);
    Candidate shortOfHours = track(MONDAY, WEDNESDAY);
    Candidate impossible = busy(track(MONDAY, WEDNESDAY, FRIDAY), MONDAY, "17:00", "20:00", true);

    assertThat(TrackRules.rank(List.of(impossible, shortOfHours, unwished, wished)))
        .extracting(choice -> choice.track().id())
        .containsExactly(wished.track().id(), unwished.track().id(), shortOfHours.track().id(), impossible.track().id());
  }

  private static void assertFound(TrackRule rule, Candidate candidate, String sentence) {
    assertThat(rule.check(candidate)).hasValueSatisfying(found -> assertThat(found.sentence()).isEqualTo(sentence));
  }

  private static Candidate track(DayOfWeek... days) {
    return candidate(aTrack(DAY.minusDays(7), null), groups(days), NINE_HOURS);
  }

  private static Track aTrack(LocalDate from, @Nullable LocalDate joinsUntil) {
    return new Track(
        new TrackId(Ids.next()), 0, new ProgramId(Ids.next()), "Evening", "", from, null, TrackKind.values()[0], joinsUntil);
  }

  private static Candidate candidate(Track track, List<Group> groups, Candidate.Asked asked) {
    return new Candidate(track, DAY, groups, Set.of(), Set.of(), List.of(), List.of(), asked);
  }

  private static List<Group> groups(DayOfWeek... days) {
    return List.of(days).stream().map(day -> group("Skills", day)).toList();
  }

  private static Group group(String name, DayOfWeek day) {
    return new Group(
        new GroupId(Ids.next()), 0, new ProgramId(Ids.next()), name, TYPE, List.of(), day, EVENING, 180, Pause.NONE, null, true, 12,
        DAY.minusDays(7), null, List.of(), List.of());
  }

  private static Candidate busy(Candidate c, DayOfWeek day, String from, String until, boolean firm) {
    var time = new BusyTime(
        UUID.randomUUID(), new PatientId(Ids.next()), day, LocalTime.parse(from), LocalTime.parse(until), BusyTime.Kind.WORK, firm, null,
        null, false);
    return new Candidate(c.track(), DAY, c.groups(), Set.of(), Set.of(), List.of(), List.of(time), NINE_HOURS);
  }

  private static final SessionType TYPE = new SessionType("group-counseling", "Group counseling", true, "counseling");
}
