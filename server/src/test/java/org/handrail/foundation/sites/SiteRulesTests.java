package org.handrail.foundation.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class SiteRulesTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired Programs programs;
  @Autowired Rooms rooms;
  @Autowired ClosedDays closedDays;
  @Autowired CreateSite createSite;
  @Autowired ChangeSite changeSite;
  @Autowired CreateProgram createProgram;
  @Autowired ChangeProgram changeProgram;
  @Autowired SaveRoom saveRoom;
  @Autowired CloseDay closeDay;
  @Autowired ReopenDay reopenDay;

  private SiteFixtures fixtures;
  private Actor director;

  @BeforeEach
  void anOrganization() {
    fixtures = new SiteFixtures(context);
    director = house.staff(house.newOrganization(), Role.DIRECTOR);
  }

  @Test
  void a_program_is_found_with_its_level_site_rules_and_hours() {
    var program = house.as(director, () -> programs.get(fixtures.iop()));
    assertThat(program.level().label()).isEqualTo("Intensive outpatient");
    assertThat(program.level().chip()).isEqualTo("iop");
    assertThat(program.pack().name()).isEqualTo("Program numbers, default");
    assertThat(program.zone().getId()).isEqualTo("America/Chicago");
    assertThat(program.prescribedMinutes()).isEqualTo(540);
    assertThat(program.hours()).hasSize(6);
    assertThat(program.worksOn(DayOfWeek.SUNDAY)).isFalse();
    assertThat(house.as(director, () -> programs.byLevel("2.1"))).extracting(Program::id).containsExactly(program.id());
    assertThat(house.as(director, () -> programs.byLevel("2.5"))).isEmpty();
  }

  @Test
  void programs_are_listed_from_most_to_least_care() {
    var levels =
        house.as(
            director,
            () -> {
              var site = fixtures.site();
              createProgram.create(site, "1", SiteFixtures.iopDetails()).orElseThrow();
              createProgram.create(site, "2.5", SiteFixtures.iopDetails()).orElseThrow();
              createProgram.create(site, "2.1", SiteFixtures.iopDetails()).orElseThrow();
              return programs.all().stream().map(p -> p.level().code()).toList();
            });
    assertThat(levels).containsExactly("2.5", "2.1", "1");
  }

  @Test
  void a_program_needs_a_known_level_known_rules_and_open_hours() {
    var nothing = new ProgramDetails(" ", "no-such-pack", 1, -1, 0, DayOfWeek.MONDAY, List.of(), true);
    var refused = house.as(director, () -> createProgram.create(fixtures.site(), "9.9", nothing));
    assertThat(refused.refusals())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("name", "prescribedHours", "groupCap", "hours", "pack", "level");
  }

  @Test
  void a_day_must_open_before_it_closes() {
    var backwards =
        new ProgramDetails(
            "Day IOP", "program-default", 1, 540, 12, DayOfWeek.MONDAY,
            List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(9, 0))), true);
    assertThat(house.as(director, () -> createProgram.create(fixtures.site(), "2.1", backwards)).refusals())
        .extracting(Refusal::message)
        .containsExactly("On Monday it must open before it closes");
  }

  @Test
  void two_sites_of_one_name_are_refused() {
    var details = new SiteDetails("Main Street", Site.Place.UNKNOWN, "America/Chicago", true);
    house.as(director, () -> createSite.create(details).orElseThrow());
    assertThat(house.as(director, () -> createSite.create(details)).refusals())
        .containsExactly(new Refusal("name", "There is a site of this name already"));
    var other = house.as(director, () -> fixtures.site());
    assertThat(house.as(director, () -> changeSite.change(other, 0, details)).isDone()).isFalse();
  }

  @Test
  void a_site_keeps_its_time_zone_once_a_program_runs_there() {
    var site = house.as(director, () -> fixtures.site());
    var moved = new SiteDetails("Maple", Site.Place.UNKNOWN, "America/Denver", true);
    assertThat(house.as(director, () -> changeSite.change(site, 0, moved))).isEqualTo(Outcome.done(1));
    house.as(director, () -> fixtures.iop(site));
    var back = new SiteDetails("Maple", Site.Place.UNKNOWN, "America/Chicago", true);
    assertThat(house.as(director, () -> changeSite.change(site, 1, back)).refusals())
        .extracting(Refusal::field)
        .containsExactly("timeZone");
  }

  @Test
  void an_unknown_time_zone_is_refused() {
    var details = new SiteDetails("Main Street", Site.Place.UNKNOWN, "Central", true);
    assertThat(house.as(director, () -> createSite.create(details)).refusals())
        .extracting(Refusal::field)
        .containsExactly("timeZone");
  }

  @Test
  void the_second_of_two_people_changing_a_program_sees_the_first_ones_change() {
    var program = house.as(director, () -> fixtures.iop());
    var first = SiteFixtures.iopDetails();
    house.as(director, () -> changeProgram.change(program, 0, first).orElseThrow());
    var second = house.as(director, () -> changeProgram.change(program, 0, SiteFixtures.iopDetails()));
    assertThat(second.refusals()).singleElement().satisfies(r -> assertThat(r.message()).contains(first.name()));
    assertThat(house.as(director, () -> programs.get(program).name())).isEqualTo(first.name());
  }

  @Test
  void a_room_needs_a_name_of_its_own_and_a_capacity() {
    var site = house.as(director, () -> fixtures.site());
    var room = house.as(director, () -> saveRoom.save(site, null, 0, new SaveRoom.Details("Hall", 30, false, true)).orElseThrow());
    assertThat(house.as(director, () -> saveRoom.save(site, null, 0, new SaveRoom.Details("Hall", 5, false, true))).refusals())
        .extracting(Refusal::field)
        .containsExactly("name");
    assertThat(house.as(director, () -> saveRoom.save(site, room, 0, new SaveRoom.Details("Hall", 0, false, true))).refusals())
        .extracting(Refusal::field)
        .containsExactly("capacity");
    house.as(director, () -> saveRoom.save(site, room, 0, new SaveRoom.Details("Hall", 25, true, true)).orElseThrow());
    assertThat(house.as(director, () -> saveRoom.save(site, room, 0, new SaveRoom.Details("Hall", 20, true, true))).isDone()).isFalse();
    assertThat(house.as(director, () -> rooms.find(room))).get().extracting(Room::capacity).isEqualTo(25);
  }

  @Test
  void a_site_closed_for_a_holiday_closes_each_of_its_programs_once() {
    var thanksgiving = LocalDate.of(2026, 11, 26);
    house.as(
        director,
        () -> {
          var site = fixtures.site();
          var here = fixtures.iop(site);
          var there = fixtures.iop();
          var closed = closeDay.close(site, null, thanksgiving, "Thanksgiving").orElseThrow();
          assertThat(closeDay.close(site, null, thanksgiving, "again").isDone()).isFalse();
          var week = programs.get(here).weekOf(thanksgiving);
          assertThat(closedDays.of(here, week.start(), week.end())).containsExactly(java.util.Map.entry(thanksgiving, "Thanksgiving"));
          assertThat(closedDays.of(there, week.start(), week.end())).isEmpty();
          assertThat(closedDays.of(here, thanksgiving.plusDays(1), thanksgiving.plusDays(9))).isEmpty();
          reopenDay.reopen(closed.id());
          assertThat(closedDays.of(here, week.start(), week.end())).isEmpty();
          return true;
        });
  }

  @Test
  void a_week_starts_where_the_program_says() {
    var sunday = LocalDate.of(2026, 11, 22);
    assertThat(ProgramWeek.holding(sunday, DayOfWeek.MONDAY).start()).isEqualTo(LocalDate.of(2026, 11, 16));
    assertThat(ProgramWeek.holding(sunday, DayOfWeek.SUNDAY).start()).isEqualTo(sunday);
    assertThat(ProgramWeek.holding(sunday, DayOfWeek.MONDAY).days()).hasSize(7).contains(sunday);
  }

  @Test
  void six_in_the_evening_stays_six_when_the_clocks_change() {
    var program = house.as(director, () -> programs.get(fixtures.iop()));
    assertThat(program.at(LocalDate.of(2026, 10, 31), LocalTime.of(18, 0))).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    assertThat(program.at(LocalDate.of(2026, 11, 1), LocalTime.of(18, 0))).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
    assertThat(program.dayAt(Instant.parse("2026-11-02T00:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 1));
  }
}
