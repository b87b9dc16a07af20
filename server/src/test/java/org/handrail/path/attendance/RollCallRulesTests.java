package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.RecordAttendance.Result;
import org.handrail.path.week.CallOffSession;
import org.handrail.path.week.Expected;
import org.handrail.path.week.JoinSession;
import org.handrail.path.week.LeaveTrack;
import org.handrail.path.week.Tracks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class RollCallRulesTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired RecordEveryoneElse everyoneElse;
  @Autowired UndoAttendance undo;
  @Autowired Attendances attendances;
  @Autowired UnrecordedSessions unrecorded;
  @Autowired CallOffSession callOff;
  @Autowired JoinSession joinSession;
  @Autowired LeaveTrack leaveTrack;
  @Autowired Tracks tracks;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(3);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private Result record(Actor by, PatientId patient, int version, Presence presence, String remark) {
    return house.as(by, () -> record.record(evening.session(), patient, version, presence, remark));
  }

  private Result record(PatientId patient, int version, Presence presence) {
    return record(evening.clinic().dana(), patient, version, presence, "");
  }

  private static Attendance recorded(Result result) {
    assertThat(result).isInstanceOf(Result.Recorded.class);
    return ((Result.Recorded) result).attendance();
  }

  private static List<Refusal> refused(Result result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) result).refusals();
  }

  private List<UnrecordedSessions.Unrecorded> open() {
    return house.as(evening.clinic().dana(), () -> unrecorded.ledBy(evening.clinic().dana().staffId()));
  }

  private int steps() {
    return house.as(
        evening.clinic().dana(),
        () ->
            new TransactionTemplate(transactions)
                .execute(
                    status ->
                        jdbc.sql(
                                """
                                select count(*) from attendance_step s join attendance a on a.id = s.attendance_id
                                 where a.session_id = :session
                                """)
                            .param("session", evening.session().value())
                            .query(Integer.class)
                            .single()));
  }

  @Test
  void one_tap_records_the_whole_session_without_its_break() {
    Attendance attendance = recorded(record(evening.first(), 0, new Presence.Here(null)));
    assertThat(attendance.minutes()).isEqualTo(165);
    assertThat(attendance.version()).isEqualTo(1);
    assertThat(attendance.complete()).isTrue();
    assertThat(attendance.recordedBy()).isEqualTo(evening.clinic().dana().staffId());
  }

  @Test
  void the_same_tap_twice_counts_once() {
    record(evening.first(), 0, new Presence.Here(null));
    Attendance again = recorded(record(evening.first(), 0, new Presence.Here(null)));
    assertThat(again.version()).isEqualTo(1);
    assertThat(steps()).isEqualTo(1);
  }

  @Test
  void another_answer_replaces_the_first_and_both_are_kept() {
    record(evening.first(), 0, new Presence.Here(null));
    Attendance late = recorded(record(evening.clinic().dana(), evening.first(), 1, new Presence.Late(LocalTime.of(18, 20), null), "bus 14"));
    assertThat(late.minutes()).isEqualTo(145);
    assertThat(late.remark()).isEqualTo("bus 14");
    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void the_slower_of_two_people_learns_what_the_other_recorded() {
    record(evening.first(), 0, new Presence.Here(null));
    Result slower = record(evening.clinic().luis(), evening.first(), 0, new Presence.Away("ill"), "");
    assertThat(slower).isInstanceOf(Result.Overtaken.class);
    assertThat(((Result.Overtaken) slower).theirs().presence()).isEqualTo(new Presence.Here(null));
    assertThat(house.as(evening.clinic().dana(), () -> attendances.find(evening.session(), evening.first()))).get().extracting(Attendance::minutes).isEqualTo(165);
  }

  @RepeatedTest(3)
  void in_a_race_one_record_stands_and_the_other_is_told() throws Exception {
    var ready = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var here = threads.submit(() -> {
        ready.countDown();
        ready.await();
        return record(evening.clinic().dana(), evening.first(), 0, new Presence.Here(null), "");
      });
      var away = threads.submit(() -> {
        ready.countDown();
        ready.await();
        return record(evening.clinic().luis(), evening.first(), 0, new Presence.Away(null), "");
      });
      var results = List.of(here.get(), away.get());
      assertThat(results).filteredOn(Result.Recorded.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(Result.Overtaken.class::isInstance).hasSize(1);
      assertThat(steps()).isEqualTo(1);
    }
  }

  @Test
  void everyone_else_is_here_leaves_those_recorded_alone() {
    record(evening.first(), 0, new Presence.Away("work"));
    var now = house.as(evening.clinic().dana(), () -> everyoneElse.here(evening.session()).orElseThrow());
    assertThat(now).containsExactlyInAnyOrder(evening.people().get(1), evening.people().get(2));
    assertThat(house.as(evening.clinic().dana(), () -> everyoneElse.here(evening.session()).orElseThrow())).isEmpty();
    assertThat(house.as(evening.clinic().dana(), () -> attendances.find(evening.session(), evening.first()))).get().extracting(Attendance::presence).isEqualTo(new Presence.Away("work"));
  }

  @Test
  void undo_brings_back_what_stood_before_or_nothing() {
    record(evening.first(), 0, new Presence.Here(null));
    record(evening.first(), 1, new Presence.Away("ill"));
    Attendance back = house.as(evening.clinic().dana(), () -> undo.undo(evening.session(), evening.first(), 2).orElseThrow());
    assertThat(back.presence()).isEqualTo(new Presence.Here(null));
    PatientId second = evening.people().get(1);
    record(second, 0, new Presence.Here(null));
    Attendance nothing = house.as(evening.clinic().dana(), () -> undo.undo(evening.session(), second, 1).orElseThrow());
    assertThat(nothing.presence()).isNull();
    assertThat(nothing.minutes()).isZero();
    assertThat(nothing.complete()).isFalse();
    assertThat(recorded(record(second, 2, new Presence.Here(null))).version()).isEqualTo(3);
  }

  @Test
  void undo_never_takes_back_what_somebody_else_recorded_since() {
    record(evening.first(), 0, new Presence.Here(null));
    record(evening.clinic().luis(), evening.first(), 1, new Presence.Away("ill"), "");
    assertThat(house.as(evening.clinic().dana(), () -> undo.undo(evening.session(), evening.first(), 1)).isDone()).isFalse();
  }

  @Test
  void nobody_is_recorded_as_present_before_people_come() {
    var wednesday = evening.wednesday().id();
    assertThat(refused(house.as(evening.clinic().dana(), () -> record.record(wednesday, evening.first(), 0, new Presence.Here(null), ""))))
        .singleElement()
        .satisfies(r -> assertThat(r.message()).isEqualTo("This session begins on Wednesday 18 November at 18:00"));
    assertThat(recorded(house.as(evening.clinic().dana(), () -> record.record(wednesday, evening.first(), 0, new Presence.Away("work"), ""))).minutes()).isZero();
    assertThat(house.as(evening.clinic().dana(), () -> everyoneElse.here(wednesday)).isDone()).isFalse();
  }

  @Test
  void only_people_expected_are_recorded_and_a_walk_in_is_added_first() {
    PatientId stranger = house.patient(evening.clinic().organization());
    assertThat(refused(record(stranger, 0, new Presence.Here(null)))).singleElement().satisfies(r -> assertThat(r.message()).contains("Add them first"));
    house.as(evening.clinic().dana(), () -> joinSession.join(evening.session(), stranger, Expected.As.WALK_IN).orElseThrow());
    assertThat(recorded(record(stranger, 0, new Presence.Here(null))).minutes()).isEqualTo(165);
  }

  @Test
  void a_reason_is_one_of_the_list() {
    assertThat(refused(record(evening.first(), 0, new Presence.Away("hungover")))).extracting(Refusal::field).containsExactly("reason");
  }

  @Test
  void a_session_two_hours_past_its_end_without_a_complete_roll_call_is_reported() {
    clock.set(Instant.parse("2026-11-17T03:00:00Z").plusSeconds(2 * 3600 - 1));
    assertThat(open()).extracting(u -> u.session().id()).doesNotContain(evening.session());
    clock.advance(java.time.Duration.ofSeconds(1));
    assertThat(open()).filteredOn(u -> u.session().id().equals(evening.session())).singleElement().satisfies(u -> {
      assertThat(u.recorded()).isZero();
      assertThat(u.expected()).isEqualTo(3);
    });
    record(evening.first(), 0, new Presence.Here(null));
    record(evening.people().get(1), 0, new Presence.Video(null, null, "", ""));
    record(evening.people().get(2), 0, new Presence.Late(null, null));
    assertThat(open()).filteredOn(u -> u.session().id().equals(evening.session())).singleElement().extracting(UnrecordedSessions.Unrecorded::recorded).isEqualTo(1);
    record(evening.people().get(1), 1, new Presence.Video(null, null, "Home", "Ana, 555-0101"));
    record(evening.people().get(2), 1, new Presence.Late(LocalTime.of(18, 10), null));
    assertThat(open()).extracting(u -> u.session().id()).doesNotContain(evening.session());
  }

  @Test
  void taking_a_record_back_opens_the_roll_call_again() {
    house.as(evening.clinic().dana(), () -> everyoneElse.here(evening.session()).orElseThrow());
    house.as(evening.clinic().dana(), () -> undo.undo(evening.session(), evening.first(), 1).orElseThrow());
    clock.set(Instant.parse("2026-11-17T08:00:00Z"));
    assertThat(open()).extracting(u -> u.session().id()).contains(evening.session());
  }

  @Test
  void a_session_that_did_not_happen_waits_for_nobody() {
    clock.set(Instant.parse("2026-11-17T08:00:00Z"));
    assertThat(open()).extracting(u -> u.session().id()).contains(evening.session());
    house.as(evening.clinic().dana(), () -> callOff.callOff(evening.session(), evening.monday().version(), "Fire alarm").orElseThrow());
    assertThat(open()).extracting(u -> u.session().id()).doesNotContain(evening.session());
    assertThat(refused(record(evening.first(), 0, new Presence.Here(null)))).isNotEmpty();
  }

  @Test
  void a_session_with_somebody_recorded_is_not_called_off() {
    record(evening.first(), 0, new Presence.Here(null));
    assertThat(house.as(evening.clinic().dana(), () -> callOff.callOff(evening.session(), evening.monday().version(), "Fire alarm")).isDone()).isFalse();
  }

  @Test
  void whoever_attended_does_not_leave_the_track_before_that_day() {
    record(evening.first(), 0, new Presence.Here(null));
    var place = house.as(evening.clinic().dana(), () -> tracks.placesOf(evening.first()).getFirst());
    assertThat(house.as(evening.clinic().dana(), () -> leaveTrack.leave(place.id(), 0, RollCallFixtures.MONDAY, "Left")).refusals()).extracting(Refusal::field).containsExactly("on");
    assertThat(house.as(evening.clinic().dana(), () -> leaveTrack.leave(place.id(), 0, RollCallFixtures.MONDAY.plusDays(1), "Left")).isDone()).isTrue();
  }

  @Test
  void a_late_enrolment_opens_the_roll_calls_that_were_complete() {
    house.as(evening.clinic().dana(), () -> everyoneElse.here(evening.session()).orElseThrow());
    var week = new org.handrail.path.week.WeekFixtures(context);
    PatientId late = house.patient(evening.clinic().organization());
    house.as(evening.clinic().dana(), () -> week.place(late, evening.track(), RollCallFixtures.MONDAY, evening.clinic().dana().staffId()));
    clock.set(Instant.parse("2026-11-17T08:00:00Z"));
    assertThat(open()).filteredOn(u -> u.session().id().equals(evening.session())).singleElement().extracting(UnrecordedSessions.Unrecorded::expected).isEqualTo(4);
  }
}
