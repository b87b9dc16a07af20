package org.handrail.path.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RollCallFixtures;
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
}
