package org.handrail.path.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Refusal;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class StayTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired BeginStay begin;
  @Autowired EndStay end;
  @Autowired EndEpisode endEpisode;
  @Autowired Stays stays;
  AdmissionFixture admissions;
  Clinic clinic;
  AdmitPatient.Admitted admitted;
  LocalDate today;

  @BeforeEach
  void admitted() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
    admitted = admissions.admitted(clinic);
    today = admissions.today();
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return house.as(clinic.counselor(), work);
  }

  @Test
  void a_step_down_begins_on_the_day_the_former_stay_ends() {
    LocalDate day = today.plusDays(40);
    as(() -> end.end(admitted.stay().id(), day, "Stepped down").orElseThrow());
    var next = as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(clinic.op()), day).orElseThrow());
    assertThat(as(() -> stays.treatment(admitted.stay().patient(), day)).orElseThrow()).isEqualTo(next);
    assertThat(as(() -> stays.treatment(admitted.stay().patient(), day.minusDays(1))).orElseThrow().level()).isEqualTo("2.1");
    assertThat(as(() -> stays.of(admitted.episode()))).extracting(Stay::level).containsExactly("2.1", "1");
  }

  @Test
  void even_a_stay_that_ended_on_its_first_day_leaves_the_day_to_the_next() {
    as(() -> end.end(admitted.stay().id(), today, "Moved at once").orElseThrow());
    assertThat(as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(clinic.op()), today)).isDone()).isTrue();
    assertThat(as(() -> stays.treatment(admitted.stay().patient(), today)).orElseThrow().level()).isEqualTo("1");
  }

  @Test
  void two_treatment_stays_never_overlap() {
    var refused = as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(clinic.op()), today.plusDays(3)));
    assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("from");
    as(() -> end.end(admitted.stay().id(), today.plusDays(10), "Stepped down").orElseThrow());
    assertThat(as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(clinic.op()), today.plusDays(9))).isDone()).isFalse();
  }

  @Test
  void the_database_refuses_an_overlap_by_itself() throws SQLException {
    try (var connection = TestDatabase.asOwner(); var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(
          "insert into stay (id, organization_id, episode_id, patient_id, kind, program_id, level, from_date)"
              + " select gen_random_uuid(), organization_id, episode_id, patient_id, kind, program_id, level, from_date + 5"
              + " from stay where id = '" + admitted.stay().id() + "'")).hasMessageContaining("stay_no_overlap");
      assertThatThrownBy(() -> statement.executeUpdate(
          "insert into episode (id, organization_id, patient_id, number, started_on, admitted_by, admitted_at)"
              + " select gen_random_uuid(), organization_id, patient_id, 2, started_on, admitted_by, admitted_at"
              + " from episode where id = '" + admitted.episode() + "'")).hasMessageContaining("episode_one_open");
    }
  }

  @Test
  void sober_living_and_medication_elsewhere_run_beside_treatment() {
    var home = as(() -> begin.begin(admitted.episode(), StayKind.RESIDENCE, new BeginStay.Where.Elsewhere("Cedar House", "RR"), today).orElseThrow());
    var clinicElsewhere = as(() -> begin.begin(admitted.episode(), StayKind.MEDICATION, new BeginStay.Where.Elsewhere("City OTP", "OTP1"), today).orElseThrow());
    assertThat(as(() -> stays.on(admitted.stay().patient(), today))).containsExactlyInAnyOrder(admitted.stay(), home, clinicElsewhere);
    assertThat(as(() -> begin.begin(admitted.episode(), StayKind.RESIDENCE, new BeginStay.Where.Elsewhere("Oak House", "RR"), today)).isDone()).isFalse();
    assertThat(as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Elsewhere(" ", "9.9"), today)).refusals())
        .extracting(Refusal::field).contains("program", "place", "level");
  }

  @Test
  void a_stay_ends_once_with_a_reason_and_not_before_it_began() {
    assertThat(as(() -> end.end(admitted.stay().id(), today.minusDays(1), "x")).isDone()).isFalse();
    assertThat(as(() -> end.end(admitted.stay().id(), today, " ")).isDone()).isFalse();
    as(() -> end.end(admitted.stay().id(), today.plusDays(1), "Completed").orElseThrow());
    assertThat(as(() -> end.end(admitted.stay().id(), today.plusDays(2), "Completed")).isDone()).isFalse();
  }

  @Test
  void discharge_ends_what_still_lasts_and_nothing_begins_afterwards() {
    as(() -> begin.begin(admitted.episode(), StayKind.RESIDENCE, new BeginStay.Where.Elsewhere("Cedar House", "RR"), today).orElseThrow());
    assertThat(as(() -> endEpisode.end(admitted.episode(), today.minusDays(1), "Completed", null)).isDone()).isFalse();
    assertThat(as(() -> endEpisode.end(admitted.episode(), today, "Completed", today.plusDays(1))).isDone()).isFalse();
    var ended = as(() -> endEpisode.end(admitted.episode(), today.plusDays(2), "Completed", today).orElseThrow());
    assertThat(ended.lastContactOn()).isEqualTo(today);
    assertThat(as(() -> stays.of(admitted.episode()))).allSatisfy(stay -> assertThat(stay.until()).isEqualTo(today.plusDays(2)));
    assertThat(as(() -> begin.begin(admitted.episode(), StayKind.TREATMENT, new BeginStay.Where.Ours(clinic.op()), today.plusDays(3))).isDone()).isFalse();
    assertThat(as(() -> endEpisode.end(admitted.episode(), today.plusDays(3), "Again", null)).isDone()).isFalse();
  }

  @Test
  void stays_of_several_patients_are_found_at_once() {
    var other = admissions.admitted(clinic);
    var none = house.patient(clinic.organization());
    var found = as(() -> stays.treatment(List.of(admitted.stay().patient(), other.stay().patient(), none), today));
    assertThat(found).containsOnlyKeys(admitted.stay().patient(), other.stay().patient());
    assertThat(as(() -> stays.treatment(List.of(), today))).isEmpty();
  }
}
