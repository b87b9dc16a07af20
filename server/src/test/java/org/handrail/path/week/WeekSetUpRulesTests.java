package org.handrail.path.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the week is planned around: who can when, who must not meet, what is taught. */
@HandrailTest
class WeekSetUpRulesTests {
  private static final Instant MONDAY = Instant.parse("2026-10-19T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 19);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired AddBusyTime addBusyTime;
  @Autowired RemoveBusyTime removeBusyTime;
  @Autowired BusyTimes busyTimes;
  @Autowired SaveStaffAvailability saveAvailability;
  @Autowired TakeTimeOff takeTimeOff;
  @Autowired CancelTimeOff cancelTimeOff;
  @Autowired StaffAvailabilities availabilities;
  @Autowired BeginKeepApart beginKeepApart;
  @Autowired EndKeepApart endKeepApart;
  @Autowired KeepApart keepApart;
  @Autowired SaveCurriculum saveCurriculum;
  @Autowired FollowCurriculum followCurriculum;
  @Autowired SaveTrack saveTrack;
  @Autowired EnrolOnTrack enrol;
  @Autowired JoinSession joinSession;
  @Autowired Sessions sessions;

  private WeekFixtures week;
  private WeekFixtures.Clinic clinic;
  private TrackId track;
  private GroupId tuesday;

  @BeforeEach
  void aTrackWithAGroup() {
    clock.set(MONDAY);
    week = new WeekFixtures(context);
    clinic = week.clinic(house);
    var details = WeekFixtures.evening(TODAY, clinic.room(), clinic.dana().staffId());
    track = house.as(clinic.dana(), () -> week.track(clinic.iop(), TODAY));
    tuesday =
        house.as(clinic.dana(), () -> week.group(clinic.iop(), DayOfWeek.TUESDAY, WeekFixtures.on(details, track)));
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private PatientId admitted() {
    PatientId patient = house.patient(clinic.organization());
    house.as(
        clinic.dana(),
        () -> {
          context.getBean(CareTeam.class).join(patient, clinic.dana().staffId(), CareTeam.Part.PRIMARY);
          return week.admitted(patient, clinic.iop(), TODAY);
        });
    return patient;
  }

  private Outcome<TrackPlace> enrol(PatientId patient) {
    return house.as(clinic.dana(), () -> enrol.enrol(patient, track, TODAY));
  }

  private AddBusyTime.Entry work(LocalTime from, LocalTime until, @org.jspecify.annotations.Nullable LocalDate last) {
    return new AddBusyTime.Entry(
        List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), from, until, BusyTime.Kind.WORK, true, last);
  }

  @Test
  void a_patients_busy_time_holds_on_its_weekdays_until_its_last_day() {
    PatientId sam = house.patient(clinic.organization());
    house.as(clinic.dana(), () -> addBusyTime.add(sam, work(LocalTime.of(8, 0), LocalTime.of(16, 0), TODAY.plusDays(7))).orElseThrow());
    List<BusyTime> all = house.as(clinic.dana(), () -> busyTimes.of(sam, TODAY));
    assertThat(all).extracting(BusyTime::day).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    BusyTime monday = all.getFirst();
    assertThat(monday.byPatient()).isFalse();
    assertThat(monday.holdsOn(TODAY.plusDays(7))).isTrue();
    assertThat(monday.holdsOn(TODAY.plusDays(14))).isFalse();
    assertThat(monday.holdsOn(TODAY.plusDays(1))).isFalse();
    assertThat(house.as(clinic.dana(), () -> busyTimes.of(sam, TODAY.plusDays(8)))).isEmpty();
    PatientId ren = house.patient(clinic.organization());
    house.as(clinic.dana(), () -> removeBusyTime.remove(ren, monday.id()));
    assertThat(house.as(clinic.dana(), () -> busyTimes.of(sam, TODAY))).hasSize(2);
    house.as(clinic.dana(), () -> removeBusyTime.remove(sam, monday.id()));
    assertThat(house.as(clinic.dana(), () -> busyTimes.of(sam, TODAY))).hasSize(1);
  }

  @Test
  void a_busy_time_that_ends_before_it_starts_is_refused_at_its_field() {
    PatientId sam = house.patient(clinic.organization());
    var outcome = house.as(clinic.dana(), () -> addBusyTime.add(sam, work(LocalTime.of(16, 0), LocalTime.of(8, 0), null)));
    assertThat(outcome.refusals()).extracting(Refusal::field).containsExactly("ends");
  }

  @Test
  void a_counselor_works_within_their_hours_and_not_while_away() {
    var dana = clinic.dana().staffId();
    var hours = List.of(new StaffAvailability.Hours(DayOfWeek.TUESDAY, LocalTime.of(12, 0), LocalTime.of(21, 0)));
    house.as(clinic.dana(), () -> saveAvailability.save(dana, hours, Set.of("en", "es"), Set.of()).orElseThrow());
    house.as(clinic.dana(), () -> takeTimeOff.away(dana, TODAY.plusDays(1), TODAY.plusDays(2), "Vacation").orElseThrow());
    StaffAvailability now = house.as(clinic.dana(), () -> availabilities.of(dana, TODAY));
    assertThat(now.languages()).containsExactlyInAnyOrder("en", "es");
    assertThat(now.works(DayOfWeek.TUESDAY, LocalTime.of(18, 0), 180)).isTrue();
    assertThat(now.works(DayOfWeek.TUESDAY, LocalTime.of(18, 30), 180)).isFalse();
    assertThat(now.works(DayOfWeek.MONDAY, LocalTime.of(18, 0), 60)).isFalse();
    assertThat(now.isOff(TODAY)).isFalse();
    assertThat(now.isOff(TODAY.plusDays(2))).isTrue();
    assertThat(now.isOff(TODAY.plusDays(3))).isFalse();
    assertThat(house.as(clinic.dana(), () -> takeTimeOff.away(dana, TODAY.plusDays(2), TODAY.plusDays(5), "")).refusals())
        .extracting(Refusal::field)
        .containsExactly("from");
    house.as(clinic.dana(), () -> cancelTimeOff.cancel(dana, now.off().getFirst().id()));
    assertThat(house.as(clinic.dana(), () -> availabilities.of(dana, TODAY)).off()).isEmpty();
  }

  @Test
  void working_hours_of_one_day_do_not_overlap() {
    var hours =
        List.of(
            new StaffAvailability.Hours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new StaffAvailability.Hours(DayOfWeek.TUESDAY, LocalTime.of(12, 0), LocalTime.of(17, 0)));
    var outcome = house.as(clinic.dana(), () -> saveAvailability.save(clinic.dana().staffId(), hours, Set.of(), Set.of()));
    assertThat(outcome.refusals()).containsExactly(new Refusal("hours", "The two spans on Tuesday overlap"));
  }

  @Test
  void a_pair_kept_apart_never_sits_in_one_group_and_the_refusal_names_nobody() {
    PatientId sam = admitted();
    PatientId ren = admitted();
    house.as(clinic.dana(), () -> beginKeepApart.begin(sam, ren, "Partners", TODAY).orElseThrow());
    enrol(sam).orElseThrow();
    assertThat(enrol(ren).refusals())
        .containsExactly(new Refusal("track", "A seat in one of its groups cannot be given to them. Ask a supervisor"));
    Session next = house.as(clinic.dana(), () -> sessions.of(tuesday, MONDAY, MONDAY.plusSeconds(3L * 86_400)).getFirst());
    assertThat(house.as(clinic.dana(), () -> joinSession.join(next.id(), ren, Expected.As.WALK_IN)).refusals())
        .extracting(Refusal::message)
        .containsExactly("This session cannot take them. Ask a supervisor");
    KeptApart pair = house.as(clinic.dana(), () -> keepApart.on(TODAY)).getFirst();
    house.as(clinic.dana(), () -> endKeepApart.end(pair.id(), pair.version(), TODAY).orElseThrow());
    assertThat(enrol(ren).isDone()).isTrue();
  }

  @Test
  void a_pair_that_sits_together_already_is_refused_by_the_groups_name() {
    PatientId sam = admitted();
    PatientId ren = admitted();
    enrol(sam).orElseThrow();
    enrol(ren).orElseThrow();
    assertThat(house.as(clinic.dana(), () -> beginKeepApart.begin(sam, ren, "Partners", TODAY)).refusals())
        .extracting(Refusal::message)
        .containsExactly("They sit together in Relapse prevention. Take one of them off that track first");
  }

  @RepeatedTest(3)
  void a_seat_and_a_pair_made_in_the_same_instant_never_both_hold() throws Exception {
    PatientId sam = admitted();
    PatientId ren = admitted();
    enrol(sam).orElseThrow();
    var director = house.staff(clinic.organization(), Role.DIRECTOR);
    var ready = new CountDownLatch(2);
    List<Callable<Boolean>> both =
        List.of(
            () -> {
              ready.countDown();
              ready.await();
              return enrol(ren).isDone();
            },
            () -> {
              ready.countDown();
              ready.await();
              return house.as(director, () -> beginKeepApart.begin(sam, ren, "Partners", TODAY)).isDone();
            });
    int held = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var answer : threads.invokeAll(both)) {
        held += answer.get() ? 1 : 0;
      }
    }
    assertThat(held).isEqualTo(1);
  }

  @Test
  void a_closed_cohort_takes_nobody_after_it_has_begun() {
    TrackId cohort =
        house.as(
            clinic.dana(),
            () ->
                saveTrack
                    .save(clinic.iop(), null, 0, new SaveTrack.Details("Cohort", "", TODAY.minusDays(7), null, TrackKind.MEN, TODAY))
                    .orElseThrow());
    PatientId sam = admitted();
    assertThat(house.as(clinic.dana(), () -> enrol.enrol(sam, cohort, TODAY)).refusals())
        .containsExactly(new Refusal("track", "Cohort is a closed cohort: people joined until Sunday 18 October. Choose another track"));
  }

  private CurriculumId curriculum(boolean rolling, String... titles) {
    List<Curriculum.Topic> topics = java.util.Arrays.stream(titles).map(t -> new Curriculum.Topic(t, List.of())).toList();
    return house.as(
        clinic.dana(),
        () -> saveCurriculum.save(null, 0, new SaveCurriculum.Details("Steps", "group-counseling", rolling, "", true, topics)).orElseThrow());
  }

  private List<String> topics(Instant from) {
    return house.as(clinic.dana(), () -> sessions.of(tuesday, from, from.plusSeconds(22L * 86_400))).stream()
        .map(s -> String.valueOf(s.topic()))
        .toList();
  }

  @Test
  void a_rolling_curriculum_begins_again_and_an_ordered_one_ends() {
    CurriculumId rolling = curriculum(true, "One", "Two");
    house.as(clinic.dana(), () -> followCurriculum.follow(tuesday, rolling).orElseThrow());
    assertThat(topics(MONDAY)).containsExactly("One", "Two", "One");
    house.as(
        clinic.dana(),
        () ->
            saveCurriculum.save(
                    rolling, 0,
                    new SaveCurriculum.Details(
                        "Steps", "group-counseling", false, "", true,
                        List.of(new Curriculum.Topic("First", List.of()), new Curriculum.Topic("Second", List.of()))))
                .orElseThrow());
    assertThat(topics(MONDAY)).containsExactly("First", "Second", "null");
  }

  @Test
  void a_session_that_has_begun_keeps_what_it_was_about() {
    CurriculumId steps = curriculum(true, "One", "Two");
    house.as(clinic.dana(), () -> followCurriculum.follow(tuesday, steps).orElseThrow());
    clock.set(MONDAY.plusSeconds(3L * 86_400));
    house.as(
        clinic.dana(),
        () ->
            saveCurriculum.save(
                    steps, 0,
                    new SaveCurriculum.Details(
                        "Steps", "group-counseling", true, "", true,
                        List.of(new Curriculum.Topic("New", List.of()), new Curriculum.Topic("Newer", List.of()))))
                .orElseThrow());
    assertThat(topics(MONDAY)).containsExactly("One", "Newer", "New");
  }

  @Test
  void a_curriculum_for_another_kind_of_group_is_refused() {
    CurriculumId other =
        house.as(
            clinic.dana(),
            () ->
                saveCurriculum
                    .save(null, 0, new SaveCurriculum.Details("Facts", "group-education", true, "", true, List.of(new Curriculum.Topic("A", List.of()))))
                    .orElseThrow());
    assertThat(house.as(clinic.dana(), () -> followCurriculum.follow(tuesday, other)).refusals())
        .extracting(Refusal::field)
        .containsExactly("curriculum");
  }
}
