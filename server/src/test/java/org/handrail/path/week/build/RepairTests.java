package org.handrail.path.week.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.SiteFixtures;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.MoveSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.StaffAvailabilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HandrailTest
class RepairTests {
  private static final LocalDate MONDAY = RollCallFixtures.MONDAY;
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Programs programs;
  @Autowired Sessions sessions;
  @Autowired StaffAvailabilities availabilities;
  @Autowired AskForRepair askForRepair;
  @Autowired PublishRepair publishRepair;
  @Autowired MoveSession moveSession;
  @Autowired ResumeBuildsJob resume;
  @Autowired Builds builds;
  @Autowired WishForGroup wishForGroup;
  @Autowired AskForWeek askForWeek;
  @Autowired StopBuild stopBuild;

  private RollCallFixtures.Evening evening;
  private Actor director;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
    director = house.staff(evening.clinic().organization(), Role.DIRECTOR, Role.SUPERVISOR);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_flooded_room_moves_its_group_next_door_and_nothing_else() {
    RoomId next = does(() -> new SiteFixtures(context).room(evening.clinic().site()));
    Build build = built(ask(WEDNESDAY, WEDNESDAY, List.of(), List.of(evening.clinic().room())));

    assertThat(does(() -> publishRepair.publish(build.id(), build.version(), "")).refusals()).isEmpty();

    Session now = session(evening.wednesday().id());
    assertThat(now.room()).isEqualTo(next);
    assertThat(now.facilitators()).isEqualTo(evening.wednesday().facilitators());
    assertThat(now.startsAt()).isEqualTo(evening.wednesday().startsAt());
    assertThat(now.reason()).contains("cannot be used");
  }

  @Test
  void whoever_is_away_is_noted_as_away_and_a_session_that_has_begun_stays() {
    StaffId dana = evening.clinic().dana().staffId();
    Build build = built(ask(MONDAY, WEDNESDAY, List.of(dana), List.of()));

    assertThat(build.frozen().keys().meetings()).extracting(Keys.Met::id).doesNotContain(evening.monday().id().value());
    assertThat(does(() -> availabilities.of(dana, MONDAY)).isOff(WEDNESDAY)).isTrue();
    assertThat(does(() -> publishRepair.publish(build.id(), build.version(), "")).refusals()).isEmpty();
    assertThat(session(evening.monday().id()).facilitators()).containsExactly(dana);
    assertThat(session(evening.wednesday().id()).facilitators()).containsExactly(evening.clinic().luis().staffId());
  }

  @Test
  void a_repair_of_what_has_changed_meanwhile_is_refused_and_nothing_moves() {
    StaffId dana = evening.clinic().dana().staffId();
    Build build = built(ask(WEDNESDAY, WEDNESDAY, List.of(dana), List.of()));
    Session before = session(evening.wednesday().id());
    does(() ->
        moveSession
            .move(
                before.id(), before.version(),
                new MoveSession.Change(before.day(), before.starts().plusHours(-1), before.room(), List.of(evening.clinic().luis().staffId()), "Earlier"))
            .orElseThrow());

    var outcome = does(() -> publishRepair.publish(build.id(), build.version(), ""));

    assertThat(outcome.refusals()).singleElement().matches(r -> r.message().startsWith("Sessions, people or hours have changed"));
    assertThat(session(before.id()).starts()).isEqualTo(before.starts().plusHours(-1));
  }

  @Test
  void days_that_are_over_another_week_and_nothing_missing_are_refused() {
    StaffId dana = evening.clinic().dana().staffId();
    assertThat(refused(MONDAY.minusDays(1), MONDAY.minusDays(1), List.of(dana))).isEqualTo("from");
    assertThat(refused(WEDNESDAY, MONDAY.plusDays(7), List.of(dana))).isEqualTo("last");
    assertThat(refused(WEDNESDAY, WEDNESDAY, List.of())).isEqualTo("away");
    assertThat(refused(MONDAY.plusDays(1), MONDAY.plusDays(1), List.of(dana))).isEqualTo("from");
  }

  /** The computer was turned off while it was looking: whoever holds the build has not been heard of for a while. */
  @Test
  void a_build_that_a_restart_left_is_taken_up_again() {
    Build build = built(ask(WEDNESDAY, WEDNESDAY, List.of(evening.clinic().dana().staffId()), List.of()));
    var organization = evening.clinic().organization();
    Tenant.in(organization, () -> jdbc.sql(
            "update week_build set state = 'SOLVING', best = null, heartbeat_at = clock_timestamp() - interval '1 minute' where id = :id")
        .param("id", build.id().value())
        .update());

    Tenant.run(organization, resume::run);

    assertThat(built(build.id()).best()).isNotNull();
  }

  /** Somebody plans next month while somebody else has a sick colleague and a telephone in their hand. */
  @Test
  void a_week_that_is_being_built_makes_way_for_a_repair_and_goes_on_after_it() {
    does(() -> {
      for (int kind = 0; kind < 5; kind++) {
        Wish wish = new Wish(UUID.randomUUID(), "Skills " + kind, "group-counseling", null, 75, 0, 8, false, 1, 7, List.of(evening.track()));
        wishForGroup.wish(programs.get(evening.clinic().iop()), wish).orElseThrow();
      }
      return true;
    });
    BuildId week = does(() -> askForWeek.ask(programs.get(evening.clinic().iop()), MONDAY.plusWeeks(1), 300).orElseThrow());
    waitUntil(() -> does(() -> builds.get(week)).state() == Build.State.SOLVING);

    Build repair = built(ask(WEDNESDAY, WEDNESDAY, List.of(evening.clinic().dana().staffId()), List.of()));

    assertThat(repair.best()).isNotNull();
    assertThat(does(() -> builds.get(week)).state().running()).isTrue();
    waitUntil(() -> does(() -> builds.get(week)).state() == Build.State.SOLVING);
    does(() -> stopBuild.stop(week));
    assertThat(built(week).state()).isIn(Build.State.STOPPED, Build.State.FAILED);
  }

  private static void waitUntil(BooleanSupplier is) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (!is.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(is.getAsBoolean()).isTrue();
  }

  private String refused(LocalDate from, LocalDate last, List<StaffId> away) {
    return Objects.requireNonNull(
        does(() -> askForRepair.ask(programs.get(evening.clinic().iop()), from, last, away, List.of())).refusals().getFirst().field());
  }

  private BuildId ask(LocalDate from, LocalDate last, List<StaffId> away, List<RoomId> rooms) {
    return does(() -> askForRepair.ask(programs.get(evening.clinic().iop()), from, last, away, rooms).orElseThrow());
  }

  private Build built(BuildId id) {
    long until = System.nanoTime() + 60_000_000_000L;
    Build build = does(() -> builds.get(id));
    while (build.state().running() && System.nanoTime() < until) {
      LockSupport.parkNanos(50_000_000);
      build = does(() -> builds.get(id));
    }
    return build;
  }

  private Session session(SessionId id) {
    return does(() -> sessions.get(id));
  }

  private <T> T does(Supplier<T> work) {
    return house.as(director, work);
  }
}
