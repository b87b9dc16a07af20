package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.CreateProgram;
import org.handrail.foundation.sites.OpeningHours;
import org.handrail.foundation.sites.ProgramDetails;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class RollCallSettlesHandOffTests {
  @Autowired ApplicationContext context;
  @Autowired House house;
  @Autowired DischargePatient discharge;
  @Autowired RecordAttendance record;
  RollCallFixtures.Evening evening;

  @BeforeEach
  void somebody_attended_on_monday() {
    evening = new RollCallFixtures(context, house).evening(1);
    house.as(evening.clinic().dana(), () -> record.record(evening.session(), evening.first(), 0, new Presence.Here(null), ""));
  }

  @AfterEach
  void back_to_now() {
    context.getBean(SettableClock.class).follow();
  }

  private org.handrail.foundation.platform.Outcome<DischargeId> leave(LocalDate on) {
    return house.as(evening.clinic().dana(), () -> discharge.discharge(evening.first(), new DischargePatient.Request("dropped-out", on, on, "Left", "Call us", OverdoseAsked.NOT_REACHED, null),
        new SigningMethod.TypedName("Dana Whitfield")));
  }

  @Test
  void nobody_is_discharged_before_a_session_they_attended() {
    assertThat(leave(RollCallFixtures.MONDAY.minusDays(1)).refusals()).anySatisfy(refusal -> {
      assertThat(refusal.field()).isEqualTo("on");
      assertThat(refusal.message()).contains("attended a session after");
    });
  }

  @Test
  void the_day_of_the_last_session_stays_part_of_the_stay() {
    leave(RollCallFixtures.MONDAY).orElseThrow();
    var stays = context.getBean(org.handrail.path.admission.Stays.class);
    assertThat(house.as(evening.clinic().dana(), () -> stays.treatment(evening.first(), RollCallFixtures.MONDAY))).isPresent();
    assertThat(house.as(evening.clinic().dana(), () -> stays.treatment(evening.first(), RollCallFixtures.MONDAY.plusDays(1)))).isEmpty();
  }

  private org.handrail.foundation.platform.ProgramId outpatient() {
    return house.as(evening.clinic().dana(), () -> context.getBean(CreateProgram.class).create(evening.clinic().site(), "1", new ProgramDetails("Outpatient",
        "program-default", 1, 120, 12, DayOfWeek.MONDAY, List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(21, 0))), true)).orElseThrow());
  }

  private HandOff start(PatientId patient, org.handrail.foundation.platform.ProgramId to) {
    return house.as(evening.clinic().dana(), () -> context.getBean(StartHandOff.class).start(patient, new StartHandOff.Request(
        new StartHandOff.Receiver.Ours(to, null), RollCallFixtures.MONDAY, "Well", OverdoseAsked.GIVEN)).orElseThrow());
  }

  private HandOff find(HandOff handOff) {
    return house.as(evening.clinic().dana(), () -> context.getBean(HandOffs.class).find(handOff.id()).orElseThrow());
  }

  @Test
  void a_refused_take_over_leaves_the_hand_off_and_the_stay_as_they_were() {
    HandOff open = start(evening.first(), outpatient());
    var dana = evening.clinic().dana();
    var refused = house.as(dana, () -> context.getBean(AcceptHandOff.class).accept(open.id(), false));
    assertThat(refused.refusals().getFirst().message()).contains("They attended a session");
    assertThat(find(open).state()).isEqualTo(HandOffState.ASKED);
    assertThat(house.as(dana, () -> context.getBean(org.handrail.path.admission.Stays.class).of(open.episode()))).singleElement()
        .satisfies(stay -> assertThat(stay.until()).isNull());
  }

  /** Somebody steps up from outpatient into the evening's program on Monday, and is taken over. */
  private HandOff steppedUp() {
    var dana = evening.clinic().dana();
    var from = outpatient();
    return house.as(dana, () -> {
      PatientId patient = house.patient(evening.clinic().organization(), "Ruth", "Bell");
      context.getBean(CareTeam.class).join(patient, dana.staffId(), CareTeam.Part.PRIMARY);
      new WeekFixtures(context).admitted(patient, from, RollCallFixtures.MONDAY.minusDays(7));
      HandOff open = start(patient, evening.clinic().iop());
      context.getBean(AcceptHandOff.class).accept(open.id(), false).orElseThrow();
      context.getBean(EnrolOnTrack.class).enrol(patient, evening.track(), RollCallFixtures.MONDAY).orElseThrow();
      return open;
    });
  }

  private void recorded(HandOff handOff, Presence presence) {
    house.as(evening.clinic().dana(), () -> record.record(evening.session(), handOff.patient(), 0, presence, ""));
  }

  @Test
  void the_first_session_attended_closes_the_hand_off_by_itself() {
    HandOff open = steppedUp();
    recorded(open, new Presence.Here(null));
    assertThat(find(open).state()).isEqualTo(HandOffState.ARRIVED);
    assertThat(find(open).keptOn()).isEqualTo(RollCallFixtures.MONDAY);
  }

  @Test
  void the_first_session_missed_keeps_it_open_with_a_rescue_task_even_where_nobody_had_set_a_day() {
    HandOff open = steppedUp();
    recorded(open, new Presence.Away(null));
    assertThat(find(open).state()).isEqualTo(HandOffState.MISSED);
    assertThat(find(open).firstDay()).isEqualTo(RollCallFixtures.MONDAY);
    assertThat(house.as(evening.clinic().dana(), () -> context.getBean(Worklist.class).openFor(evening.clinic().dana())))
        .anySatisfy(task -> assertThat(task.title()).isEqualTo("First appointment missed"));
  }

  @Test
  void a_hand_off_that_stands_still_becomes_work_for_its_owner() {
    HandOff open = steppedUp();
    context.getBean(SettableClock.class).set(RollCallFixtures.NOW.plus(java.time.Duration.ofDays(3)));
    house.as(evening.clinic().dana(), () -> {
      context.getBean(WatchHandOffs.class).run();
      return true;
    });
    assertThat(house.as(evening.clinic().dana(), () -> context.getBean(Worklist.class).openFor(evening.clinic().dana())))
        .anySatisfy(task -> assertThat(task.title()).isEqualTo("No first appointment yet"));
    assertThat(find(open).isOpen()).isTrue();
  }
}
