package org.handrail.path.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.CloseDay;
import org.handrail.foundation.sites.ReopenDay;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.SiteFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class GroupRulesTests {
  /** A Monday, 10:00 in Chicago. */
  private static final Instant MONDAY = Instant.parse("2026-10-19T15:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired PlanGroups planGroups;
  @Autowired ChangeGroup changeGroup;
  @Autowired PlanSessions planSessions;
  @Autowired Groups groups;
  @Autowired Sessions sessions;
  @Autowired CloseDay closeDay;
  @Autowired ReopenDay reopenDay;
  @Autowired CallOffSession callOff;

  private WeekFixtures.Clinic clinic;

  @BeforeEach
  void aProgram() {
    clock.set(MONDAY);
    clinic = new WeekFixtures(context).clinic(house);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private Outcome<List<GroupId>> plan(DayOfWeek day, GroupDetails details) {
    return house.as(clinic.dana(), () -> planGroups.plan(clinic.iop(), List.of(day), details));
  }

  private GroupDetails evening() {
    return WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId());
  }

  private List<Session> planned(GroupId group) {
    return house.as(clinic.dana(), () -> sessions.of(group, MONDAY, MONDAY.plusSeconds(400L * 86_400)));
  }

  @Test
  void a_new_group_has_its_sessions_eight_weeks_ahead() {
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    assertThat(planned(group)).hasSize(8);
    assertThat(planned(group)).extracting(Session::day).allMatch(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
    assertThat(planned(group)).extracting(Session::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(planned(group)).extracting(Session::topic).startsWith("Triggers", "Cravings", "First step", "Triggers");
    assertThat(planned(group).get(3).fullTitle()).isEqualTo("Relapse prevention, session 1 of 3");
  }

  @Test
  void planning_again_adds_nothing_twice() {
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    assertThat(house.as(clinic.dana(), () -> planSessions.ahead())).isZero();
    clock.set(MONDAY.plusSeconds(7L * 86_400));
    assertThat(house.as(clinic.dana(), () -> planSessions.ahead())).isEqualTo(1);
    assertThat(house.as(clinic.dana(), () -> planSessions.ahead())).isZero();
    assertThat(planned(group)).hasSize(9).extracting(Session::day).doesNotHaveDuplicates();
  }

  @Test
  void six_in_the_evening_stays_six_when_the_clocks_change() {
    GroupId group = plan(DayOfWeek.SATURDAY, WeekFixtures.at(evening(), LocalTime.of(18, 0), 120)).orElseThrow().getFirst();
    List<Session> around = planned(group).subList(1, 3);
    assertThat(around).extracting(Session::day).containsExactly(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 7));
    assertThat(around).extracting(Session::starts).containsOnly(LocalTime.of(18, 0));
    assertThat(around)
        .extracting(Session::startsAt)
        .containsExactly(Instant.parse("2026-10-31T23:00:00Z"), Instant.parse("2026-11-08T00:00:00Z"));
  }

  @Test
  void days_that_are_over_get_no_session() {
    var longAgo = WeekFixtures.evening(TODAY.minusYears(1), clinic.room(), clinic.dana().staffId());
    GroupId group = plan(DayOfWeek.MONDAY, longAgo).orElseThrow().getFirst();
    assertThat(planned(group)).first().extracting(Session::day).isEqualTo(TODAY);
  }

  @Test
  void a_series_ends_before_its_last_day() {
    GroupId group = plan(DayOfWeek.TUESDAY, WeekFixtures.until(evening(), LocalDate.of(2026, 11, 3))).orElseThrow().getFirst();
    assertThat(planned(group)).extracting(Session::day).containsExactly(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 27));
  }

  @Test
  void a_closed_day_makes_no_session_and_takes_no_topic() {
    house.as(clinic.dana(), () -> closeDay.close(clinic.site(), null, LocalDate.of(2026, 10, 27), "Staff day").orElseThrow());
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    assertThat(planned(group)).hasSize(7).extracting(Session::day).doesNotContain(LocalDate.of(2026, 10, 27));
    assertThat(planned(group).get(1).topic()).isEqualTo("Cravings");
  }

  @Test
  void closing_a_day_cancels_its_sessions_and_opening_it_brings_them_back() {
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    var closed = house.as(clinic.dana(), () -> closeDay.close(clinic.site(), null, LocalDate.of(2026, 10, 27), "Staff day").orElseThrow());
    Session fallen = planned(group).get(1);
    assertThat(fallen.state()).isEqualTo(SessionState.CANCELLED);
    assertThat(fallen.reason()).isEqualTo("Closed: Staff day");
    assertThat(planned(group).get(2).number()).isEqualTo(2);
    house.as(clinic.dana(), () -> reopenDay.reopen(closed.id()));
    assertThat(planned(group)).hasSize(8).allMatch(Session::held);
    assertThat(planned(group).get(1).number()).isEqualTo(2);
  }

  @Test
  void a_taken_room_is_refused_with_the_name_of_who_has_it() {
    plan(DayOfWeek.TUESDAY, evening()).orElseThrow();
    var other = WeekFixtures.at(WeekFixtures.evening(TODAY, clinic.room(), clinic.luis().staffId()), LocalTime.of(20, 30), 30);
    assertThat(plan(DayOfWeek.TUESDAY, other).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.field()).isEqualTo("room");
              assertThat(refusal.message()).contains("is taken: Relapse prevention, Tuesdays 18:00–21:00");
            });
    assertThat(plan(DayOfWeek.WEDNESDAY, other).isDone()).isTrue();
  }

  @Test
  void a_room_is_free_again_the_minute_a_group_ends() {
    plan(DayOfWeek.TUESDAY, WeekFixtures.at(evening(), LocalTime.of(18, 0), 90)).orElseThrow();
    assertThat(plan(DayOfWeek.TUESDAY, WeekFixtures.at(evening(), LocalTime.of(19, 30), 90)).isDone()).isTrue();
  }

  @Test
  void nobody_leads_two_groups_at_once() {
    plan(DayOfWeek.TUESDAY, evening()).orElseThrow();
    var sites = new SiteFixtures(context);
    RoomId other = house.as(clinic.dana(), () -> sites.room(clinic.site()));
    assertThat(plan(DayOfWeek.TUESDAY, WeekFixtures.evening(TODAY, other, clinic.luis().staffId(), clinic.dana().staffId())).refusals())
        .containsExactly(new Refusal("facilitators", "Dana Whitfield leads Relapse prevention, Tuesdays 18:00–21:00"));
  }

  @Test
  void a_group_that_ended_blocks_nobody() {
    plan(DayOfWeek.TUESDAY, WeekFixtures.until(evening(), TODAY.plusDays(14))).orElseThrow();
    var later = WeekFixtures.evening(TODAY.plusDays(14), clinic.room(), clinic.dana().staffId());
    assertThat(plan(DayOfWeek.TUESDAY, later).isDone()).isTrue();
  }

  @Test
  void an_impossible_group_is_refused_field_by_field() {
    var nothing =
        new GroupDetails(
            " ", "no-such", List.of(), LocalTime.of(23, 0), 120, new Pause(110, 30), null, false, 0, TODAY, TODAY, List.of(), List.of());
    assertThat(house.as(clinic.dana(), () -> planGroups.plan(clinic.iop(), List.of(), nothing)).refusals())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("name", "type", "weekdays", "ends", "room", "facilitators", "until");
  }

  @Test
  void a_break_lies_inside_the_session() {
    var details =
        new GroupDetails(
            "Skills", "life-skills", List.of(), LocalTime.of(18, 0), 60, new Pause(50, 15), clinic.room(), false, 10, TODAY, null,
            List.of(clinic.dana().staffId()), List.of());
    assertThat(plan(DayOfWeek.TUESDAY, details).refusals()).extracting(Refusal::field).containsExactly("breakMinutes");
  }

  @Test
  void a_group_stays_inside_open_hours() {
    assertThat(plan(DayOfWeek.SUNDAY, evening()).refusals()).extracting(Refusal::field).containsExactly("weekdays");
    assertThat(plan(DayOfWeek.TUESDAY, WeekFixtures.at(evening(), LocalTime.of(8, 30), 60)).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.message()).contains("is open 9:00–21:00 on Tuesdays"));
  }

  @Test
  void the_rules_of_the_program_cap_a_group_and_say_who_says_so() {
    var sites = new SiteFixtures(context);
    ProgramId large =
        house.as(
            clinic.dana(),
            () ->
                context
                    .getBean(org.handrail.foundation.sites.CreateProgram.class)
                    .create(
                        sites.site(), "2.1",
                        new org.handrail.foundation.sites.ProgramDetails(
                            "Large", "program-default", 1, 540, 40, DayOfWeek.MONDAY, SiteFixtures.openMondayToSaturday(), true))
                    .orElseThrow());
    var group = WeekFixtures.seats(WeekFixtures.evening(TODAY, null, clinic.dana().staffId()), 13);
    assertThat(house.as(clinic.dana(), () -> planGroups.plan(large, List.of(DayOfWeek.TUESDAY), group)).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.message()).contains("at most 12 people").contains("common default"));
  }

  @Test
  void changing_a_group_moves_its_sessions_to_come_and_leaves_those_that_are_over() {
    GroupId group = plan(DayOfWeek.MONDAY, evening()).orElseThrow().getFirst();
    clock.set(MONDAY.plusSeconds(86_400));
    int version = house.as(clinic.dana(), () -> groups.get(group)).version();
    var later = WeekFixtures.at(WeekFixtures.evening(TODAY, clinic.room(), clinic.luis().staffId()), LocalTime.of(17, 0), 120);
    house.as(clinic.dana(), () -> changeGroup.change(group, version, DayOfWeek.THURSDAY, later).orElseThrow());
    List<Session> all = planned(group);
    assertThat(all.getFirst().day()).isEqualTo(TODAY);
    assertThat(all.getFirst().starts()).isEqualTo(LocalTime.of(18, 0));
    assertThat(all.getFirst().facilitators()).containsExactly(clinic.dana().staffId());
    assertThat(all.subList(1, all.size()))
        .allSatisfy(
            session -> {
              assertThat(session.day().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
              assertThat(session.starts()).isEqualTo(LocalTime.of(17, 0));
              assertThat(session.facilitators()).containsExactly(clinic.luis().staffId());
            });
    assertThat(all).extracting(Session::day).doesNotHaveDuplicates().contains(LocalDate.of(2026, 10, 22));
  }

  @Test
  void ending_a_group_cancels_what_would_come_after() {
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    var ended = WeekFixtures.until(evening(), LocalDate.of(2026, 10, 27));
    house.as(clinic.dana(), () -> changeGroup.change(group, 0, DayOfWeek.TUESDAY, ended).orElseThrow());
    assertThat(planned(group)).filteredOn(Session::held).extracting(Session::day).containsExactly(LocalDate.of(2026, 10, 20));
    assertThat(planned(group)).filteredOn(session -> !session.held()).extracting(Session::reason).containsOnly("Relapse prevention is no longer held then");
  }

  @Test
  void the_second_of_two_people_changing_a_group_sees_the_first_ones_change() {
    GroupId group = plan(DayOfWeek.TUESDAY, evening()).orElseThrow().getFirst();
    var first = WeekFixtures.seats(evening(), 10);
    house.as(clinic.dana(), () -> changeGroup.change(group, 0, DayOfWeek.TUESDAY, first).orElseThrow());
    var second = house.as(clinic.luis(), () -> changeGroup.change(group, 0, DayOfWeek.TUESDAY, WeekFixtures.seats(evening(), 11)));
    assertThat(second.refusals()).singleElement().satisfies(r -> assertThat(r.message()).contains("10 seats"));
    assertThat(house.as(clinic.dana(), () -> groups.get(group)).facilitators()).containsExactly(clinic.dana().staffId());
  }

  @Test
  void a_session_called_off_before_it_begins_is_cancelled_and_afterwards_did_not_happen() {
    GroupId group = plan(DayOfWeek.MONDAY, evening()).orElseThrow().getFirst();
    Session second = planned(group).get(1);
    assertThat(house.as(clinic.dana(), () -> callOff.callOff(second.id(), 0, " ")).isDone()).isFalse();
    assertThat(house.as(clinic.dana(), () -> callOff.callOff(second.id(), 0, "Room floods").orElseThrow()).state()).isEqualTo(SessionState.CANCELLED);
    assertThat(planned(group).get(2).topic()).isEqualTo("Cravings");
    clock.set(MONDAY.plusSeconds(10 * 3600));
    Session first = planned(group).getFirst();
    assertThat(house.as(clinic.dana(), () -> callOff.callOff(first.id(), first.version(), "Fire alarm").orElseThrow()).state()).isEqualTo(SessionState.NOT_HELD);
  }
}
