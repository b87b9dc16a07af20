package org.handrail.path.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RollCallFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is said before a session is moved is what moving it would find, and how many people it leaves out. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class HindrancesTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Hindrances hindrances;
  @Autowired MoveSession move;
  @Autowired AddBusyTime addBusyTime;
  @Autowired TakeTimeOff takeTimeOff;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void firm_is_what_a_move_refuses() {
    LocalDate monday = RollCallFixtures.MONDAY;
    Hindrances.Found found = found();
    assertThat(found.things()).filteredOn(Hindrances.Hindrance::firm).extracting(Hindrances.Hindrance::says)
        .anyMatch(says -> says.endsWith("is taken: Relapse prevention"))
        .contains("Dana Whitfield leads Relapse prevention", "That time is over");
    for (LocalDate day : List.of(monday.minusDays(1), monday, monday.plusDays(3))) {
      boolean firm = found.things().stream().anyMatch(thing -> thing.firm() && touches(thing, day));
      var change = new MoveSession.Change(day, LocalTime.of(18, 0), evening.clinic().room(), List.of(evening.clinic().dana().staffId()), "Try");
      boolean refused = house.as(evening.clinic().dana(), () -> !move.move(evening.wednesday().id(), evening.wednesday().version(), change).isDone());
      assertThat(firm).as("%s", day).isEqualTo(refused);
    }
  }

  @Test
  void people_are_counted_and_not_named() {
    LocalDate thursday = RollCallFixtures.MONDAY.plusDays(3);
    house.as(evening.clinic().dana(), () -> addBusyTime.add(
        evening.first(), new AddBusyTime.Entry(List.of(DayOfWeek.THURSDAY), LocalTime.of(17, 0), LocalTime.of(19, 0), BusyTime.Kind.WORK, true, null)).orElseThrow());
    Hindrances.Found found = found();
    assertThat(found.expected()).isEqualTo(3);
    assertThat(found.people()).filteredOn(one -> one.from().toLocalDate().equals(thursday)).hasSize(1);
    assertThat(found.people()).as("all three sit in Monday's group").filteredOn(one -> one.from().toLocalDate().equals(RollCallFixtures.MONDAY))
        .extracting(Hindrances.Missing::who).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(found.toString()).doesNotContain(evening.first().toString());
  }

  @Test
  void whoever_leads_it_may_be_away() {
    LocalDate friday = RollCallFixtures.MONDAY.plusDays(4);
    house.as(evening.clinic().dana(), () -> takeTimeOff.away(evening.clinic().dana().staffId(), friday, friday, "").orElseThrow());
    assertThat(found().things()).contains(
        new Hindrances.Hindrance(friday.atStartOfDay(), friday.plusDays(1).atStartOfDay(), "Dana Whitfield is away", false));
  }

  private Hindrances.Found found() {
    return house.as(evening.clinic().dana(), () -> hindrances.of(evening.wednesday(), RollCallFixtures.MONDAY.minusDays(1), RollCallFixtures.MONDAY.plusDays(7)));
  }

  private static boolean touches(Hindrances.Hindrance thing, LocalDate day) {
    return thing.from().isBefore(day.atTime(21, 0)) && day.atTime(18, 0).isBefore(thing.until());
  }
}
