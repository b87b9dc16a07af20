package org.handrail.path.week.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.EnrolOnTrack;
import org.handrail.path.week.TrackId;
import org.handrail.path.week.WeekFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class SuggestTracksTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired SuggestTracks suggest;
  @Autowired EnrolOnTrack enrol;
  @Autowired Programs programs;
  @Autowired CareTeam careTeam;

  private WeekFixtures week;
  private WeekFixtures.Clinic clinic;

  @BeforeEach
  void aClinic() {
    clock.set(Instant.parse("2026-10-19T15:00:00Z"));
    week = new WeekFixtures(context);
    clinic = week.clinic(house);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void the_track_with_a_free_seat_comes_first_and_the_full_one_says_which_seat_is_missing() {
    TrackId small = track(1, DayOfWeek.MONDAY);
    TrackId roomy = track(12, DayOfWeek.TUESDAY);
    PatientId first = admitted();
    house.as(clinic.dana(), () -> enrol.enrol(first, small, TODAY).orElseThrow());

    List<TrackChoice> choices = suggestFor(admitted());

    assertThat(choices).extracting(choice -> choice.track().id()).containsExactly(roomy, small);
    assertThat(choices).extracting(TrackChoice::possible).containsExactly(true, false);
    assertThat(choices.getLast().reasons())
        .contains("Relapse prevention on Mondays at 18:00 is full: one more seat there would help");
    assertThat(choices.getFirst().careMinutes()).isEqualTo(165);
  }

  @Test
  void what_is_suggested_as_possible_can_be_had() {
    track(12, DayOfWeek.WEDNESDAY);
    PatientId patient = admitted();
    TrackChoice best = suggestFor(patient).getFirst();

    assertThat(best.possible()).isTrue();
    assertThat(house.as(clinic.dana(), () -> enrol.enrol(patient, best.track().id(), TODAY)).isDone()).isTrue();
  }

  private List<TrackChoice> suggestFor(PatientId patient) {
    return house.as(clinic.dana(), () -> suggest.suggest(patient, programs.get(clinic.iop()), TODAY));
  }

  private TrackId track(int seats, DayOfWeek day) {
    return house.as(
        clinic.dana(),
        () -> {
          TrackId track = week.track(clinic.iop(), TODAY);
          var details = WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId());
          week.group(clinic.iop(), day, WeekFixtures.on(WeekFixtures.seats(details, seats), track));
          return track;
        });
  }

  private PatientId admitted() {
    PatientId patient = house.patient(clinic.organization());
    house.as(
        clinic.dana(),
        () -> {
          careTeam.join(patient, clinic.dana().staffId(), CareTeam.Part.PRIMARY);
          return week.admitted(patient, clinic.iop(), TODAY);
        });
    return patient;
  }
}
