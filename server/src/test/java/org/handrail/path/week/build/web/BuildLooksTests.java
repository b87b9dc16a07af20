package org.handrail.path.week.build.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.Programs;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.build.AskForRepair;
import org.handrail.path.week.build.AskForWeek;
import org.handrail.path.week.build.BuildId;
import org.handrail.path.week.build.Builds;
import org.handrail.path.week.build.Wish;
import org.handrail.path.week.build.WishForGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a built week and of a repair: accessible, and never wider than the screen. */
@HandrailTest
class BuildLooksTests {
  private static Chromium chromium;

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Programs programs;
  @Autowired WishForGroup wishForGroup;
  @Autowired AskForWeek askForWeek;
  @Autowired AskForRepair askForRepair;
  @Autowired Builds builds;

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_week_and_a_repair() {
    var evening = new RollCallFixtures(context, house).evening(12);
    var supervisor = house.staff(evening.clinic().organization(), Role.SUPERVISOR);
    LocalDate monday = RollCallFixtures.MONDAY;
    List<BuildId> made = house.as(supervisor, () -> {
      var program = programs.get(evening.clinic().iop());
      wishForGroup.wish(program, new Wish(UUID.randomUUID(), "Money and meals", "life-skills", null, 120, 0, 12, false, 1, 1, List.of(evening.track()))).orElseThrow();
      BuildId week = askForWeek.ask(program, monday.plusWeeks(1), 20).orElseThrow();
      BuildId repair = askForRepair.ask(program, monday.plusDays(2), monday.plusDays(2), List.of(evening.clinic().dana().staffId()), List.of()).orElseThrow();
      return List.of(week, repair);
    });
    long until = System.nanoTime() + 90_000_000_000L;
    while (made.stream().anyMatch(id -> house.as(supervisor, () -> builds.get(id)).state().running()) && System.nanoTime() < until) {
      LockSupport.parkNanos(100_000_000);
    }
    assertThat(made).allMatch(id -> house.as(supervisor, () -> builds.get(id)).best() != null);

    new Screens(mvc, house).check(
        chromium, supervisor, "build",
        List.of(
            "/week/build/" + evening.clinic().iop(), "/week/builds/" + made.getFirst(), "/week/builds/" + made.getFirst() + "/why/0",
            "/week/repair/" + evening.clinic().iop(), "/week/builds/" + made.getLast()));
  }
}
