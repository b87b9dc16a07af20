package org.handrail.path.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.SiteFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people act in the same instant: the database refuses the second, and it is told in words. */
@HandrailTest
class WeekRaceTests {
  private static final Instant MONDAY = Instant.parse("2026-10-19T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired PlanGroups planGroups;
  @Autowired PlanSessions planSessions;
  @Autowired BookSession bookSession;
  @Autowired JoinSession joinSession;
  @Autowired Sessions sessions;
  @Autowired Rosters rosters;
  @Autowired EnrolOnTrack enrol;

  private WeekFixtures week;
  private WeekFixtures.Clinic clinic;

  @BeforeEach
  void aClinic() {
    clock.set(MONDAY);
    week = new WeekFixtures(context);
    clinic = week.clinic(house);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  /** Does all at once and answers what each said. */
  private static <T> List<Outcome<T>> atOnce(List<Callable<Outcome<T>>> all) throws Exception {
    var ready = new CountDownLatch(all.size());
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var running =
          all.stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return one.call();
                          }))
              .toList();
      var answers = new ArrayList<Outcome<T>>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @RepeatedTest(3)
  void one_room_at_one_time_goes_to_one_of_two_groups() throws Exception {
    var mine = WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId());
    var yours = WeekFixtures.evening(TODAY, clinic.room(), clinic.luis().staffId());
    List<Outcome<List<GroupId>>> answers =
        atOnce(
            List.of(
                () -> house.as(clinic.dana(), () -> planGroups.plan(clinic.iop(), List.of(DayOfWeek.TUESDAY), mine)),
                () -> house.as(clinic.luis(), () -> planGroups.plan(clinic.iop(), List.of(DayOfWeek.TUESDAY), yours))));
    assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(answers).filteredOn(a -> !a.isDone()).singleElement().satisfies(a -> assertThat(a.refusals().getFirst().field()).isEqualTo("room"));
  }

  @RepeatedTest(3)
  void the_last_seat_goes_to_one_of_two_patients() throws Exception {
    TrackId track = house.as(clinic.dana(), () -> week.track(clinic.iop(), TODAY));
    var small =
        WeekFixtures.on(WeekFixtures.seats(WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId()), 1), track);
    house.as(clinic.dana(), () -> week.group(clinic.iop(), DayOfWeek.TUESDAY, small));
    var director = house.staff(clinic.organization(), org.handrail.foundation.platform.Role.DIRECTOR);
    PatientId sam = house.patient(clinic.organization());
    PatientId ren = house.patient(clinic.organization());
    house.as(director, () -> week.admitted(sam, clinic.iop(), TODAY));
    house.as(director, () -> week.admitted(ren, clinic.iop(), TODAY));
    List<Outcome<TrackPlace>> answers =
        atOnce(
            List.of(
                () -> house.as(director, () -> enrol.enrol(sam, track, TODAY)),
                () -> house.as(director, () -> enrol.enrol(ren, track, TODAY))));
    assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(answers).filteredOn(a -> !a.isDone()).singleElement().satisfies(a -> assertThat(a.refusals().getFirst().field()).isEqualTo("track"));
  }

  @Test
  void planning_on_two_nodes_at_once_plans_each_session_once() throws Exception {
    house.as(
        clinic.dana(),
        () -> week.group(clinic.iop(), DayOfWeek.TUESDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId())));
    clock.set(MONDAY.plusSeconds(21L * 86_400));
    var added =
        atOnce(
            List.<Callable<Outcome<Integer>>>of(
                () -> Outcome.done(house.as(clinic.dana(), () -> planSessions.ahead())),
                () -> Outcome.done(house.as(clinic.luis(), () -> planSessions.ahead()))));
    assertThat(added.stream().mapToInt(Outcome::orElseThrow).sum()).isEqualTo(3);
  }

  @RepeatedTest(3)
  void the_last_place_of_a_session_goes_to_one_of_two_guests() throws Exception {
    var small = WeekFixtures.seats(WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId()), 1);
    GroupId group = house.as(clinic.dana(), () -> week.group(clinic.iop(), DayOfWeek.TUESDAY, small));
    Session session = house.as(clinic.dana(), () -> sessions.of(group, MONDAY, MONDAY.plusSeconds(3L * 86_400)).getFirst());
    PatientId sam = house.patient(clinic.organization());
    PatientId ren = house.patient(clinic.organization());
    List<Outcome<Session>> answers =
        atOnce(
            List.of(
                () -> house.as(clinic.dana(), () -> joinSession.join(session.id(), sam, Expected.As.WALK_IN)),
                () -> house.as(clinic.luis(), () -> joinSession.join(session.id(), ren, Expected.As.WALK_IN))));
    assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(house.as(clinic.dana(), () -> rosters.of(session.id()))).hasSize(1);
  }

  @RepeatedTest(3)
  void one_counselor_sees_one_of_two_patients_at_a_time() throws Exception {
    PatientId sam = house.patient(clinic.organization());
    PatientId ren = house.patient(clinic.organization());
    RoomId other = house.as(clinic.dana(), () -> new SiteFixtures(context).room(clinic.site()));
    List<Outcome<Session>> answers =
        atOnce(
            List.of(
                () -> house.as(clinic.dana(), () -> bookSession.book(booking(sam, clinic.room()))),
                () -> house.as(clinic.luis(), () -> bookSession.book(booking(ren, other)))));
    assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
  }

  private BookSession.Booking booking(PatientId patient, RoomId room) {
    return new BookSession.Booking(
        clinic.iop(), patient, "individual", List.of(clinic.dana().staffId()), TODAY.plusDays(1), LocalTime.of(10, 0), 50, room, false);
  }

  @Test
  void the_database_itself_refuses_a_seat_that_does_not_exist() throws SQLException {
    GroupId group =
        house.as(
            clinic.dana(),
            () -> week.group(clinic.iop(), DayOfWeek.TUESDAY, WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId())));
    PatientId sam = house.patient(clinic.organization());
    try (var connection = TestDatabase.asOwner();
        var insert =
            connection.prepareStatement(
                """
                insert into group_seat (id, organization_id, group_id, weekly, patient_id, seat, from_on)
                select gen_random_uuid(), organization_id, id, weekly, ?, 13, '2026-10-19' from care_group where id = ?
                """)) {
      insert.setObject(1, sam.value());
      insert.setObject(2, group.value());
      assertThatThrownBy(insert::executeUpdate).hasMessageContaining("seat 13 of 12");
    }
  }
}
