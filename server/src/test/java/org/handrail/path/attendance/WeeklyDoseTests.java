package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.CloseDay;
import org.handrail.path.week.BookSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class WeeklyDoseTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired WeeklyDose weeklyDose;
  @Autowired CloseDay closeDay;
  @Autowired BookSession bookSession;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(2);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private Dose dose(LocalDate day) {
    return house.as(evening.clinic().dana(), () -> weeklyDose.of(evening.first(), day).orElseThrow());
  }

  private void record(Presence presence) {
    house.as(evening.clinic().dana(), () -> record.record(evening.session(), evening.first(), 0, presence, ""));
  }

  @Test
  void before_anything_is_recorded_all_sessions_of_the_week_are_reachable() {
    Dose dose = dose(RollCallFixtures.MONDAY);
    assertThat(dose.attendedMinutes()).isZero();
    assertThat(dose.reachableMinutes()).isEqualTo(330);
    assertThat(dose.prescribedMinutes()).isEqualTo(540);
    assertThat(dose.shortMinutes()).isEqualTo(210);
  }

  @Test
  void attended_minutes_count_and_missed_ones_are_gone() {
    record(new Presence.Late(LocalTime.of(18, 20), null));
    assertThat(dose(RollCallFixtures.MONDAY).attendedMinutes()).isEqualTo(145);
    assertThat(dose(RollCallFixtures.MONDAY).reachableMinutes()).isEqualTo(310);
  }

  @Test
  void an_absence_leaves_only_what_is_to_come() {
    record(new Presence.Away("ill"));
    assertThat(dose(RollCallFixtures.MONDAY.plusDays(2)).reachableMinutes()).isEqualTo(165);
  }

  @Test
  void video_without_place_and_contact_does_not_count_yet() {
    record(new Presence.Video(null, null, "", ""));
    assertThat(dose(RollCallFixtures.MONDAY).attendedMinutes()).isZero();
    assertThat(dose(RollCallFixtures.MONDAY).reachableMinutes()).isEqualTo(330);
  }

  @Test
  void the_week_of_admission_asks_for_its_share() {
    assertThat(dose(RollCallFixtures.MONDAY.minusDays(7)).prescribedMinutes()).isEqualTo(540);
    PatientId late = house.patient(evening.clinic().organization());
    house.as(evening.clinic().dana(), () -> new org.handrail.path.week.WeekFixtures(context).admitted(late, evening.clinic().iop(), RollCallFixtures.MONDAY.plusDays(3)));
    Dose dose = house.as(evening.clinic().dana(), () -> weeklyDose.of(late, RollCallFixtures.MONDAY.plusDays(4)).orElseThrow());
    assertThat(dose.prescribedMinutes()).isEqualTo(270);
    assertThat(dose.prorated()).isTrue();
  }

  @Test
  void a_holiday_asks_for_less_and_its_session_is_gone() {
    house.as(evening.clinic().dana(), () -> closeDay.close(evening.clinic().site(), null, RollCallFixtures.MONDAY.plusDays(2), "Staff day").orElseThrow());
    Dose dose = dose(RollCallFixtures.MONDAY);
    assertThat(dose.prescribedMinutes()).isEqualTo(450);
    assertThat(dose.reachableMinutes()).isEqualTo(165);
  }

  @Test
  void only_kinds_the_pack_counts_count() {
    house.as(
        evening.clinic().dana(),
        () ->
            bookSession
                .book(
                    new BookSession.Booking(
                        evening.clinic().iop(), evening.first(), "individual", List.of(evening.clinic().luis().staffId()),
                        RollCallFixtures.MONDAY.plusDays(1), LocalTime.of(10, 0), 50, evening.clinic().room(), false))
                .orElseThrow());
    assertThat(dose(RollCallFixtures.MONDAY).reachableMinutes()).isEqualTo(380);
  }

  @Test
  void somebody_who_is_not_in_treatment_has_no_dose() {
    PatientId stranger = house.patient(evening.clinic().organization());
    assertThat(house.as(evening.clinic().dana(), () -> weeklyDose.now(stranger))).isEmpty();
  }

  @Test
  void now_is_the_programs_own_day_even_when_utc_is_a_day_ahead() {
    // Sunday 23:30 in Chicago is Monday in UTC: it is still the week that began on the 16th.
    clock.set(Instant.parse("2026-11-23T05:30:00Z"));
    Dose dose = house.as(evening.clinic().dana(), () -> weeklyDose.now(evening.first()).orElseThrow());
    assertThat(dose.week().start()).isEqualTo(RollCallFixtures.MONDAY);
    clock.set(Instant.parse("2026-11-23T06:30:00Z"));
    assertThat(house.as(evening.clinic().dana(), () -> weeklyDose.now(evening.first()).orElseThrow()).week().start()).isEqualTo(RollCallFixtures.MONDAY.plusDays(7));
  }

  @Test
  void the_dose_of_many_is_the_dose_of_each() {
    record(new Presence.Here(null));
    var all = house.as(evening.clinic().dana(), () -> weeklyDose.now(evening.people()));
    assertThat(all).hasSize(2);
    assertThat(all.get(evening.first())).isEqualTo(dose(RollCallFixtures.MONDAY));
  }
}
