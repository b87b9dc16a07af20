package org.handrail.path.week.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupId;
import org.handrail.path.week.Groups;
import org.handrail.path.week.RearrangeGroups;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.Tracks;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class PublishWeekTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 21);
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 26);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired Programs programs;
  @Autowired Groups groups;
  @Autowired Sessions sessions;
  @Autowired Tracks tracks;
  @Autowired WishForGroup wishForGroup;
  @Autowired Wishes wishes;
  @Autowired AskForWeek askForWeek;
  @Autowired StopBuild stopBuild;
  @Autowired PublishWeek publishWeek;
  @Autowired RearrangeGroups rearrange;
  @Autowired Builds builds;

  private WeekFixtures week;
  private WeekFixtures.Clinic clinic;
  private Actor director;

  @BeforeEach
  void aClinic() {
    clock.set(Instant.parse("2026-10-21T15:00:00Z"));
    week = new WeekFixtures(context);
    clinic = week.clinic(house);
    director = house.staff(clinic.organization(), Role.DIRECTOR, Role.SUPERVISOR);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_first_week_is_built_and_published_and_the_person_who_waited_has_seats() {
    TrackId track = does(() -> week.track(clinic.iop(), TODAY));
    wish("Relapse prevention", 3, track);
    PatientId waiting = house.patient(clinic.organization());
    does(() -> week.admitted(waiting, clinic.iop(), TODAY));

    Build build = built(ask());

    assertThat(build.state()).isIn(Build.State.PROVED, Build.State.READY);
    assertThat(does(() -> publishWeek.publish(build.id(), build.version(), "")).refusals()).isEmpty();
    does(() -> {
      List<Group> now = groups.of(clinic.iop(), MONDAY);
      assertThat(now).hasSize(3).allMatch(group -> group.name().equals("Relapse prevention") && group.seats() == 8);
      assertThat(now.stream().map(Group::weekday).distinct()).hasSize(3);
      assertThat(tracks.placesOf(waiting)).singleElement().matches(place -> place.from().equals(MONDAY));
      assertThat(wishes.of(clinic.iop())).isEmpty();
      assertThat(sessions.between(List.of(clinic.iop()), MONDAY, MONDAY.plusWeeks(1))).hasSize(3);
      return true;
    });
  }

  @Test
  void two_groups_trade_places_and_the_sessions_before_the_new_week_stay() {
    GroupId one = does(() -> week.group(clinic.iop(), DayOfWeek.THURSDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId())));
    GroupId other = does(() -> week.group(clinic.iop(), DayOfWeek.FRIDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.luis().staffId())));

    var moves =
        List.of(
            move(one, DayOfWeek.FRIDAY, clinic.luis()),
            move(other, DayOfWeek.THURSDAY, clinic.dana()));
    assertThat(does(() -> rearrange.rearrange(programs.get(clinic.iop()), moves, MONDAY)).refusals()).isEmpty();

    assertThat(days(one)).startsWith(TODAY.plusDays(1), MONDAY.plusDays(4), MONDAY.plusDays(11)).doesNotHaveDuplicates();
    assertThat(days(other)).startsWith(TODAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(10)).doesNotHaveDuplicates();
    List<Session> moved = does(() -> sessions.of(one, clock.instant(), clock.instant().plusSeconds(86_400 * 21)));
    assertThat(moved.getFirst().facilitators()).containsExactly(clinic.dana().staffId());
    assertThat(moved.get(1).facilitators()).containsExactly(clinic.luis().staffId());
    assertThat(moved).allMatch(session -> clinic.room().equals(session.room()));
  }

  @Test
  void a_group_cannot_be_put_where_another_stays() {
    GroupId one = does(() -> week.group(clinic.iop(), DayOfWeek.THURSDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId())));
    does(() -> week.group(clinic.iop(), DayOfWeek.FRIDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.luis().staffId())));

    var outcome = does(() -> rearrange.rearrange(programs.get(clinic.iop()), List.of(move(one, DayOfWeek.FRIDAY, clinic.dana())), MONDAY));

    assertThat(outcome.refusals()).extracting(refusal -> refusal.message()).containsExactly("Somebody just took this room at that time");
    assertThat(does(() -> groups.get(one)).weekday()).isEqualTo(DayOfWeek.THURSDAY);
  }

  @Test
  void a_week_built_from_what_has_changed_is_refused() {
    TrackId track = does(() -> week.track(clinic.iop(), TODAY));
    wish("Skills", 1, track);
    Build build = built(ask());
    wish("Another", 1, track);

    var outcome = does(() -> publishWeek.publish(build.id(), build.version(), "It is fine"));

    assertThat(outcome.refusals()).singleElement().matches(r -> r.message().startsWith("Groups, people or hours have changed"));
    assertThat(does(() -> groups.of(clinic.iop(), MONDAY))).isEmpty();
  }

  @Test
  void of_two_who_publish_at_once_one_does() throws Exception {
    TrackId track = does(() -> week.track(clinic.iop(), TODAY));
    wish("Skills", 2, track);
    Build build = built(ask());
    try (var both = Executors.newFixedThreadPool(2)) {
      var outcomes =
          both.invokeAll(
              IntStream.range(0, 2)
                  .<java.util.concurrent.Callable<Outcome<BuildId>>>mapToObj(
                      i -> () -> does(() -> publishWeek.publish(build.id(), build.version(), "Two evenings for a start")))
                  .toList());
      long done = 0;
      for (var outcome : outcomes) {
        done += outcome.get().isDone() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
    assertThat(does(() -> groups.of(clinic.iop(), MONDAY))).hasSize(2);
  }

  @Test
  void what_does_not_keep_a_rule_needs_a_reason_to_be_published() {
    TrackId track = does(() -> week.track(clinic.iop(), TODAY));
    wish("Skills", 1, track);
    Build build = built(ask());

    assertThat(does(() -> publishWeek.publish(build.id(), build.version(), " ")).refusals()).singleElement().matches(r -> "why".equals(r.field()));
    assertThat(does(() -> publishWeek.publish(build.id(), build.version(), "The other two begin in May")).refusals()).isEmpty();
    assertThat(does(() -> builds.get(build.id())).why()).isEqualTo("The other two begin in May");
  }

  @Test
  void a_second_week_is_not_asked_for_while_one_is_built_and_stopping_keeps_what_was_found() {
    TrackId track = does(() -> week.track(clinic.iop(), TODAY));
    wish("Skills", 3, track);
    BuildId first = ask();
    does(() -> {
      Build now = builds.get(first);
      if (now.state().running()) {
        assertThat(askForWeek.ask(programs.get(clinic.iop()), MONDAY, 20).isDone()).isFalse();
      }
      return true;
    });
    does(() -> stopBuild.stop(first));
    assertThat(built(first).state().running()).isFalse();
  }

  private RearrangeGroups.Move move(GroupId group, DayOfWeek day, Actor leader) {
    return new RearrangeGroups.Move(group, does(() -> groups.get(group)).version(), day, LocalTime.of(18, 0), clinic.room(), List.of(leader.staffId()));
  }

  private List<LocalDate> days(GroupId group) {
    return does(() -> sessions.of(group, clock.instant(), clock.instant().plusSeconds(86_400L * 30))).stream().map(Session::day).toList();
  }

  private void wish(String name, int times, TrackId track) {
    Wish wish = new Wish(UUID.randomUUID(), name, "group-counseling", null, 195, 15, 8, false, 1, times, List.of(track));
    does(() -> wishForGroup.wish(programs.get(clinic.iop()), wish).orElseThrow());
  }

  private BuildId ask() {
    return does(() -> askForWeek.ask(programs.get(clinic.iop()), MONDAY, 20).orElseThrow());
  }

  private Build built(BuildId id) {
    long until = System.nanoTime() + 60_000_000_000L;
    Build build = does(() -> builds.get(id));
    while (build.state().running() && System.nanoTime() < until) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      build = does(() -> builds.get(id));
    }
    return build;
  }

  private <T> T does(Supplier<T> work) {
    return house.as(director, work);
  }
}
