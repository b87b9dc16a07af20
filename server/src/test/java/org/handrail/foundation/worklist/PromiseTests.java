package org.handrail.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** We promise only what somebody is there to keep. Reading hours are 8 to 8. */
@HandrailTest
class PromiseTests {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  @Autowired House house;
  @Autowired Promises promises;
  @Autowired OnCall onCall;
  @Autowired SettableClock clock;
  private OrganizationId org;

  @BeforeEach
  void organization() {
    org = house.newOrganization();
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private ZonedDateTime at(String time) {
    ZonedDateTime moment = DAY.atTime(LocalTime.parse(time)).atZone(CHICAGO);
    clock.set(moment.toInstant());
    return moment;
  }

  @ParameterizedTest
  @CsvSource({"14:04,0,16:04", "08:00,0,10:00", "17:59,0,19:59", "18:00,1,10:00", "19:30,1,10:00", "20:00,1,10:00", "23:59,1,10:00", "00:30,0,10:00", "07:59,0,10:00"})
  void reported_use_is_answered_within_two_reading_hours(String told, int days, String by) {
    at(told);
    assertThat(Tenant.in(org, () -> promises.of("use-reported", null)).by())
        .isEqualTo(DAY.plusDays(days).atTime(LocalTime.parse(by)).atZone(CHICAGO));
  }

  @Test
  void self_harm_at_night_is_promised_within_the_hour_when_somebody_is_on_call() {
    ZonedDateTime now = at("02:12");
    StaffId luis = house.staff(org, Role.COUNSELOR).staffId();
    Tenant.run(org, () -> onCall.add(new OnCall.Duty(luis, null, now.minusHours(4).toInstant(), now.plusHours(4).toInstant())));
    Promises.Promise promise = Tenant.in(org, () -> promises.of("self-harm", null));
    assertThat(promise.awake()).isTrue();
    assertThat(promise.by()).isEqualTo(now.plus(Duration.ofHours(1)));
  }

  @Test
  void self_harm_at_night_with_nobody_on_call_promises_the_morning_and_says_so() {
    at("02:12");
    Promises.Promise promise = Tenant.in(org, () -> promises.of("self-harm", null));
    assertThat(promise.awake()).isFalse();
    assertThat(promise.by()).isEqualTo(DAY.atTime(9, 0).atZone(CHICAGO));
  }

  @Test
  void self_harm_just_before_closing_is_still_promised_within_the_hour() {
    ZonedDateTime now = at("19:40");
    Promises.Promise promise = Tenant.in(org, () -> promises.of("self-harm", null));
    assertThat(promise.awake()).isTrue();
    assertThat(promise.by()).isEqualTo(now.plus(Duration.ofHours(1)));
  }
}
