package org.handrail.path.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.CareRelationship;
import org.handrail.foundation.sites.SiteFixtures;
import org.handrail.path.admission.EndStay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HandrailTest
class SeatRulesTests {
  private static final Instant MONDAY = Instant.parse("2026-10-19T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired EnrolOnTrack enrol;
  @Autowired LeaveTrack leave;
  @Autowired ChangeGroup changeGroup;
  @Autowired EndStay endStay;
  @Autowired Tracks tracks;
  @Autowired Groups groups;
  @Autowired Sessions sessions;
  @Autowired Rosters rosters;
  @Autowired PatientSchedule schedule;
  @Autowired CareTeam careTeam;
  @Autowired List<CareRelationship> care;

  private WeekFixtures week;
  private WeekFixtures.Clinic clinic;
  private TrackId track;

  @BeforeEach
  void aTrack() {
    clock.set(MONDAY);
    week = new WeekFixtures(context);
    clinic = week.clinic(house);
    track = house.as(clinic.dana(), () -> week.track(clinic.iop(), TODAY));
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private GroupId group(DayOfWeek day, int seats) {
    var details = WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId());
    return house.as(
        clinic.dana(), () -> week.group(clinic.iop(), day, WeekFixtures.on(WeekFixtures.seats(details, seats), track)));
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

  private Outcome<TrackPlace> enrol(PatientId patient) {
    return house.as(clinic.dana(), () -> enrol.enrol(patient, track, TODAY));
  }

  private Session first(GroupId group) {
    return house.as(clinic.dana(), () -> sessions.of(group, MONDAY, MONDAY.plusSeconds(9L * 86_400)).getFirst());
  }

  @Test
  void a_place_on_a_track_is_a_seat_in_each_of_its_groups() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 12);
    GroupId thursday = group(DayOfWeek.THURSDAY, 12);
    PatientId sam = admitted();
    enrol(sam).orElseThrow();
    PatientId ren = admitted();
    enrol(ren).orElseThrow();
    assertThat(house.as(clinic.dana(), () -> rosters.of(first(tuesday).id())))
        .containsExactly(new Expected(sam, Expected.As.SEAT, 1), new Expected(ren, Expected.As.SEAT, 2));
    assertThat(house.as(clinic.dana(), () -> rosters.counts(List.of(first(thursday).id())))).containsValue(2);
    assertThat(house.as(clinic.dana(), () -> schedule.next(sam, 3)))
        .extracting(Session::day)
        .containsExactly(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 22), LocalDate.of(2026, 10, 27));
  }

  @Test
  void a_full_group_is_refused_and_leaves_no_half_a_place() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 12);
    group(DayOfWeek.THURSDAY, 1);
    enrol(admitted()).orElseThrow();
    PatientId second = admitted();
    assertThat(enrol(second).refusals())
        .containsExactly(new Refusal("track", "Relapse prevention is full on Thursdays: 1 of 1 seats"));
    assertThat(house.as(clinic.dana(), () -> tracks.placesOf(second))).isEmpty();
    assertThat(house.as(clinic.dana(), () -> rosters.of(first(tuesday).id()))).hasSize(1);
  }

  @Test
  void only_people_in_treatment_in_the_tracks_program_are_put_on_it() {
    group(DayOfWeek.TUESDAY, 12);
    PatientId nobody = house.patient(clinic.organization());
    house.as(clinic.dana(), () -> {
      careTeam.join(nobody, clinic.dana().staffId(), CareTeam.Part.PRIMARY);
      return true;
    });
    assertThat(enrol(nobody).refusals()).extracting(Refusal::message).containsExactly("They are not in treatment here on Monday 19 October. Admit them first");
    PatientId elsewhere = house.patient(clinic.organization());
    house.as(clinic.dana(), () -> {
      careTeam.join(elsewhere, clinic.dana().staffId(), CareTeam.Part.PRIMARY);
      return week.admitted(elsewhere, new SiteFixtures(context).iop(), TODAY);
    });
    assertThat(enrol(elsewhere).refusals()).extracting(Refusal::message).containsExactly("This track belongs to another program than theirs");
  }

  @Test
  void somebody_else_s_patient_is_not_put_on_a_track() {
    PatientId sam = admitted();
    assertThatThrownBy(() -> house.as(clinic.luis(), () -> enrol.enrol(sam, track, TODAY))).isInstanceOf(AccessRefused.class);
    var director = house.staff(clinic.organization(), Role.DIRECTOR);
    assertThat(house.as(director, () -> enrol.enrol(sam, track, TODAY)).isDone()).isTrue();
  }

  @Test
  void twice_on_one_track_is_refused() {
    group(DayOfWeek.TUESDAY, 12);
    PatientId sam = admitted();
    enrol(sam).orElseThrow();
    assertThat(enrol(sam).refusals()).singleElement().satisfies(r -> assertThat(r.message()).startsWith("They are on Evening"));
  }

  @Test
  void nobody_sits_in_two_groups_at_once() {
    group(DayOfWeek.TUESDAY, 12);
    PatientId sam = admitted();
    enrol(sam).orElseThrow();
    TrackId other = house.as(clinic.dana(), () -> week.track(clinic.iop(), TODAY));
    var sites = new SiteFixtures(context);
    house.as(
        clinic.dana(),
        () ->
            week.group(
                clinic.iop(), DayOfWeek.TUESDAY,
                WeekFixtures.on(
                    WeekFixtures.at(WeekFixtures.evening(TODAY, sites.room(clinic.site()), clinic.luis().staffId()), LocalTime.of(20, 0), 60), other)));
    assertThat(house.as(clinic.dana(), () -> enrol.enrol(sam, other, TODAY)).refusals())
        .containsExactly(new Refusal("track", "They sit in Relapse prevention on Tuesdays 18:00–21:00 already"));
  }

  @Test
  void whoever_leaves_frees_the_seat_from_that_day_on() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 1);
    TrackPlace place = enrol(admitted()).orElseThrow();
    assertThat(house.as(clinic.dana(), () -> leave.leave(place.id(), 0, TODAY.plusDays(8), " ")).isDone()).isFalse();
    house.as(clinic.dana(), () -> leave.leave(place.id(), 0, TODAY.plusDays(8), "Moves to the morning").orElseThrow());
    assertThat(house.as(clinic.dana(), () -> rosters.of(first(tuesday).id()))).hasSize(1);
    PatientId next = admitted();
    assertThat(enrol(next).isDone()).isFalse();
    assertThat(house.as(clinic.dana(), () -> enrol.enrol(next, track, TODAY.plusDays(8))).isDone()).isTrue();
  }

  @Test
  void the_end_of_a_stay_frees_its_seats() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 12);
    PatientId sam = admitted();
    TrackPlace place = enrol(sam).orElseThrow();
    house.as(
        clinic.dana(),
        () ->
            endStay.end(
                new org.handrail.path.admission.StayId(place.stay()), TODAY.plusDays(3), "Completed").orElseThrow());
    List<Session> all = house.as(clinic.dana(), () -> sessions.of(tuesday, MONDAY, MONDAY.plusSeconds(14L * 86_400)));
    assertThat(house.as(clinic.dana(), () -> rosters.of(all.get(0).id()))).hasSize(1);
    assertThat(house.as(clinic.dana(), () -> rosters.of(all.get(1).id()))).isEmpty();
    assertThat(house.as(clinic.dana(), () -> tracks.placesOf(sam)).getFirst().leftReason()).isEqualTo("Completed");
  }

  @Test
  void a_new_group_of_a_track_seats_everyone_on_it_or_is_refused() {
    enrol(admitted()).orElseThrow();
    enrol(admitted()).orElseThrow();
    GroupId tuesday = group(DayOfWeek.TUESDAY, 2);
    assertThat(house.as(clinic.dana(), () -> rosters.of(first(tuesday).id()))).hasSize(2);
    var small =
        WeekFixtures.on(
            WeekFixtures.seats(WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId()), 1), track);
    assertThat(house.as(clinic.dana(), () -> context.getBean(PlanGroups.class).plan(clinic.iop(), List.of(DayOfWeek.FRIDAY), small)).refusals())
        .singleElement()
        .satisfies(r -> assertThat(r.message()).contains("Not everyone on").contains("full on Fridays: 1 of 1"));
    assertThat(house.as(clinic.dana(), () -> groups.of(clinic.iop(), TODAY))).hasSize(1);
  }

  @Test
  void seats_in_use_cannot_be_taken_away() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 3);
    enrol(admitted()).orElseThrow();
    enrol(admitted()).orElseThrow();
    GroupDetails now = house.as(clinic.dana(), () -> GroupDetails.of(groups.get(tuesday)));
    assertThat(house.as(clinic.dana(), () -> changeGroup.change(tuesday, 0, DayOfWeek.TUESDAY, WeekFixtures.seats(now, 1))).refusals())
        .extracting(Refusal::field)
        .containsExactly("seats");
    assertThat(house.as(clinic.dana(), () -> changeGroup.change(tuesday, 0, DayOfWeek.TUESDAY, WeekFixtures.seats(now, 2))).isDone()).isTrue();
  }

  @Test
  void a_track_that_leaves_a_group_frees_its_seats() {
    GroupId tuesday = group(DayOfWeek.TUESDAY, 3);
    enrol(admitted()).orElseThrow();
    GroupDetails now = house.as(clinic.dana(), () -> GroupDetails.of(groups.get(tuesday)));
    house.as(clinic.dana(), () -> changeGroup.change(tuesday, 0, DayOfWeek.TUESDAY, WeekFixtures.on(now)).orElseThrow());
    assertThat(house.as(clinic.dana(), () -> rosters.of(first(tuesday).id()))).isEmpty();
  }

  @Test
  void whoever_leads_a_group_cares_for_those_who_sit_in_it() {
    group(DayOfWeek.TUESDAY, 12);
    PatientId sam = house.patient(clinic.organization());
    house.as(clinic.dana(), () -> week.place(sam, track, TODAY, clinic.dana().staffId()));
    assertThat(house.as(clinic.dana(), () -> care.stream().anyMatch(c -> c.holds(clinic.dana().staffId(), sam)))).isTrue();
    assertThat(house.as(clinic.dana(), () -> care.stream().anyMatch(c -> c.holds(clinic.luis().staffId(), sam)))).isFalse();
    PatientId stranger = house.patient(clinic.organization());
    assertThat(house.as(clinic.dana(), () -> care.stream().anyMatch(c -> c.holds(clinic.dana().staffId(), stranger)))).isFalse();
  }

  @Test
  void care_ends_two_weeks_after_the_seat() {
    group(DayOfWeek.TUESDAY, 12);
    PatientId sam = house.patient(clinic.organization());
    TrackPlace place = house.as(clinic.dana(), () -> week.place(sam, track, TODAY, clinic.dana().staffId()));
    house.as(clinic.dana(), () -> leave.leave(place.id(), 0, TODAY.plusDays(2), "Left").orElseThrow());
    clock.set(MONDAY.plusSeconds(12L * 86_400));
    assertThat(house.as(clinic.dana(), () -> care.stream().anyMatch(c -> c.holds(clinic.dana().staffId(), sam)))).isTrue();
    clock.set(MONDAY.plusSeconds(17L * 86_400));
    assertThat(house.as(clinic.dana(), () -> care.stream().anyMatch(c -> c.holds(clinic.dana().staffId(), sam)))).isFalse();
  }
}
