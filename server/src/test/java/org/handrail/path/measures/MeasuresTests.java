package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.path.measures.Fixtures.BAM_IOP;
import static org.handrail.path.measures.Fixtures.GAD7;
import static org.handrail.path.measures.Fixtures.PHQ9;
import static org.handrail.path.measures.Fixtures.each;
import static org.handrail.path.measures.Fixtures.instrument;
import static org.handrail.path.measures.Fixtures.points;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.messages.Letterbox;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class MeasuresTests {
  private static final Instant NOON = Instant.parse("2026-11-18T18:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final Answer SEVERAL_DAYS = new Answer.Chosen("LA6569-3");
  private static final Answer NOT_AT_ALL = new Answer.Chosen("LA6568-5");

  @Autowired House house;
  @Autowired StartResponse startResponse;
  @Autowired SaveAnswer saveAnswer;
  @Autowired CompleteResponse completeResponse;
  @Autowired EnterResponse enterResponse;
  @Autowired Responses responses;
  @Autowired Scores scores;
  @Autowired AssignInstrument assignInstrument;
  @Autowired AssignSchedule assignSchedule;
  @Autowired EndAssignments endAssignments;
  @Autowired DueMeasures dueMeasures;
  @Autowired RefuseMeasure refuseMeasure;
  @Autowired RemindOfMeasures remind;
  @Autowired org.springframework.beans.factory.BeanFactory beans;
  @Autowired WatchSilence silence;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired RecordScoreFromReferral recordScore;
  @Autowired Worklist worklist;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;
  private Actor samActs;

  @BeforeEach
  void people() {
    clock.set(NOON);
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    sam = house.patient(org);
    samActs = house.asPatient(org, sam);
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  @AfterEach
  void time() {
    clock.follow();
  }

  private <T> T asSam(Supplier<T> work) {
    return house.as(samActs, work);
  }

  private ResponseId start(InstrumentId id) {
    return asSam(() -> startResponse.start(id, Ids.next().toString())).orElseThrow();
  }

  private Outcome<SaveAnswer.Saved> save(ResponseId response, String question, Answer answer) {
    return asSam(() -> saveAnswer.save(response, question, answer));
  }

  private void saveAll(ResponseId response, Answers answers) {
    answers.byQuestion().forEach((q, a) -> save(response, q, a).orElseThrow());
  }

  private Score completed(ResponseId response) {
    ScoreId id = asSam(() -> completeResponse.complete(response)).orElseThrow();
    return Tenant.in(org, () -> scores.find(id)).orElseThrow();
  }

  private List<Task> alerts() {
    return Tenant.in(org, () -> worklist.openFor(sam));
  }

  @Test
  void a_filled_phq9_is_scored_with_its_inputs_and_definition() {
    ResponseId response = start(PHQ9);
    saveAll(response, points(instrument("PHQ-9"), 1, 2, 1, 2, 1, 0, 1, 0, 0));
    clock.advance(Duration.ofMinutes(3));
    Score score = completed(response);
    assertThat(score.value("total")).contains(new BigDecimal("8"));
    assertThat(score.results().getFirst().band().orElseThrow().label()).isEqualTo("mild");
    assertThat(score.complete()).isTrue();
    assertThat(score.measured()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    assertThat(score.origin()).isEqualTo(new Score.Origin.Own(response, "1.0.0", Mode.PORTAL, null));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void the_inputs_of_a_score_are_kept_with_words_and_points() throws SQLException {
    ResponseId response = start(GAD7);
    save(response, "2", new Answer.Chosen("LA18938-3"));
    completed(response);
    try (var connection = TestDatabase.asOwner();
        var query = connection.prepareStatement("select inputs->0 ->> 'answer', inputs->0 ->> 'points' from measure_score where response_id = ?")) {
      query.setObject(1, response.value());
      var row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("More than half the days");
      assertThat(row.getString(2)).isEqualTo("2");
    }
  }

  @Test
  void a_response_with_a_skipped_item_is_kept_and_its_score_is_incomplete() {
    ResponseId response = start(PHQ9);
    saveAll(response, points(instrument("PHQ-9"), 3, 3, 3, 3, 3, 3, 3, null, 0));
    Score score = completed(response);
    assertThat(score.complete()).isFalse();
    assertThat(score.value("total")).isEmpty();
    assertThat(score.missing()).containsExactly("8");
  }

  @Test
  void bam_iop_keeps_three_subscales_and_no_total() {
    ResponseId response = start(BAM_IOP);
    saveAll(response, each(instrument("BAM-IOP"), n -> 1));
    Score score = completed(response);
    assertThat(score.value("total")).isEmpty();
    assertThat(score.results()).extracting(Score.Result::id).containsExactly("use", "risk", "protective");
    assertThat(score.complete()).isTrue();
    assertThat(alerts()).singleElement().satisfies(t -> {
      assertThat(t.severity()).isEqualTo(Severity.NEEDS_YOU);
      assertThat(t.chain()).isEqualTo("use-reported");
    });
  }

  @Test
  void the_alert_opens_with_the_answer_and_not_with_the_form() {
    ResponseId response = start(PHQ9);
    SaveAnswer.Saved saved = save(response, "9", SEVERAL_DAYS).orElseThrow();
    assertThat(saved.crisisHelp()).isTrue();
    assertThat(alerts()).singleElement().satisfies(t -> {
      assertThat(t.severity()).isEqualTo(Severity.DANGER);
      assertThat(t.owner()).isEqualTo(new Owner.Person(dana.staffId()));
      assertThat(t.title()).isEqualTo("Answered “several days” to the PHQ-9 question about being better off dead or self-harm");
      assertThat(t.opened()).isEqualTo(NOON);
      assertThat(t.due()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    });
  }

  @Test
  void an_alert_opens_once_for_a_response_however_often_the_answer_is_sent_or_changed() {
    ResponseId response = start(PHQ9);
    save(response, "9", SEVERAL_DAYS);
    save(response, "9", SEVERAL_DAYS);
    save(response, "9", new Answer.Chosen("LA6571-9"));
    save(response, "9", NOT_AT_ALL);
    assertThat(alerts()).hasSize(1);
    assertThat(alerts().getFirst().title()).contains("several days");
    completed(response);
    assertThat(alerts()).hasSize(1);
    ResponseId next = start(PHQ9);
    save(next, "9", SEVERAL_DAYS);
    assertThat(alerts()).as("another response is another alert").hasSize(2);
  }

  @Test
  void an_answer_sent_from_two_devices_at_once_opens_one_alert_and_loses_no_answer() throws Exception {
    ResponseId response = start(PHQ9);
    int n = 6;
    CyclicBarrier go = new CyclicBarrier(n);
    try (var pool = Executors.newFixedThreadPool(n)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        String other = String.valueOf(i + 1);
        work.add(() -> {
          go.await();
          return save(response, other, NOT_AT_ALL).isDone() && save(response, "9", SEVERAL_DAYS).isDone();
        });
      }
      for (Future<Boolean> f : pool.invokeAll(work)) {
        assertThat(f.get()).isTrue();
      }
    }
    assertThat(alerts()).hasSize(1);
    Response now = Tenant.in(org, () -> responses.find(response)).orElseThrow();
    assertThat(now.answers().byQuestion().keySet()).contains("1", "2", "3", "4", "5", "6", "9");
  }

  @Test
  void without_a_primary_counselor_every_counselor_has_the_alert() {
    PatientId alone = house.patient(org);
    Actor acts = house.asPatient(org, alone);
    ResponseId response = house.as(acts, () -> startResponse.start(PHQ9, "x" + alone)).orElseThrow();
    house.as(acts, () -> saveAnswer.save(response, "9", SEVERAL_DAYS));
    assertThat(Tenant.in(org, () -> worklist.openFor(alone)).getFirst().owner()).isEqualTo(new Owner.Queue(Role.COUNSELOR));
  }

  @Test
  void someone_elses_response_cannot_be_touched() {
    ResponseId response = start(PHQ9);
    Actor other = house.asPatient(org, house.patient(org));
    assertThat(house.as(other, () -> saveAnswer.save(response, "9", SEVERAL_DAYS)).isDone()).isFalse();
    assertThat(house.as(other, () -> completeResponse.complete(response)).isDone()).isFalse();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void an_answer_the_instrument_does_not_have_is_refused_and_nothing_is_kept() {
    ResponseId response = start(PHQ9);
    assertThat(save(response, "9", new Answer.Chosen("LA0-0")).refusals().getFirst().field()).isEqualTo("answer");
    assertThat(save(response, "99", NOT_AT_ALL).refusals().getFirst().field()).isEqualTo("question");
    assertThat(save(response, "1", new Answer.Counted(3)).isDone()).isFalse();
    assertThat(Tenant.in(org, () -> responses.find(response)).orElseThrow().answers()).isEqualTo(Answers.NONE);
  }

  @Test
  void what_was_sent_cannot_be_changed() throws SQLException {
    ResponseId response = start(PHQ9);
    save(response, "1", NOT_AT_ALL);
    Score first = completed(response);
    assertThat(save(response, "1", SEVERAL_DAYS).isDone()).isFalse();
    assertThat(completed(response).id()).as("sent twice, scored once").isEqualTo(first.id());
    try (var connection = TestDatabase.asOwner();
        var update = connection.prepareStatement("update measure_response set answers = '{}' where id = ?")) {
      update.setObject(1, response.value());
      assertThatThrownBy(update::executeUpdate).hasMessageContaining("has ended");
    }
  }

  @Test
  void a_response_without_any_answer_is_not_sent() {
    ResponseId response = start(PHQ9);
    assertThat(asSam(() -> completeResponse.complete(response)).isDone()).isFalse();
    assertThat(Tenant.in(org, () -> scores.of(sam))).isEmpty();
  }

  @Test
  void questions_begun_on_one_phone_go_on_on_another() {
    ResponseId first = start(PHQ9);
    save(first, "1", SEVERAL_DAYS);
    clock.advance(Duration.ofHours(20));
    ResponseId again = start(PHQ9);
    assertThat(again).isEqualTo(first);
    assertThat(Tenant.in(org, () -> responses.find(again)).orElseThrow().answers().to("1")).contains(SEVERAL_DAYS);
  }

  @Test
  void questions_about_the_past_week_are_not_gone_on_with_days_later() {
    ResponseId first = start(PHQ9);
    save(first, "9", SEVERAL_DAYS);
    clock.advance(Duration.ofDays(3));
    ResponseId again = start(PHQ9);
    assertThat(again).isNotEqualTo(first);
    Response old = Tenant.in(org, () -> responses.find(first)).orElseThrow();
    assertThat(old.setAside()).isNotNull();
    assertThat(old.answers().has("9")).as("what was answered stays").isTrue();
    assertThat(alerts()).hasSize(1);
    assertThat(asSam(() -> completeResponse.complete(first)).isDone()).isFalse();
  }

  @Test
  void starting_twice_at_once_gives_one_response() throws Exception {
    CyclicBarrier go = new CyclicBarrier(4);
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<ResponseId>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        work.add(() -> {
          go.await();
          return start(PHQ9);
        });
      }
      var ids = new java.util.HashSet<ResponseId>();
      for (Future<ResponseId> f : pool.invokeAll(work)) {
        ids.add(f.get());
      }
      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void staff_enter_a_paper_form_and_its_alert_opens_too() {
    Answers answers = points(instrument("PHQ-9"), 1, 1, 1, 1, 1, 1, 1, 1, 2);
    EnterResponse.Entered entered =
        house.as(dana, () -> enterResponse.enter(sam, PHQ9, answers, Mode.PAPER, "form-" + sam)).orElseThrow();
    assertThat(entered.danger()).isTrue();
    assertThat(alerts()).hasSize(1);
    Score score = Tenant.in(org, () -> scores.find(entered.score())).orElseThrow();
    assertThat(score.value("total")).contains(new BigDecimal("10"));
    assertThat(score.origin()).isEqualTo(new Score.Origin.Own(entered.response(), "1.0.0", Mode.PAPER, dana.staffId()));
    EnterResponse.Entered twice =
        house.as(dana, () -> enterResponse.enter(sam, PHQ9, answers, Mode.PAPER, "form-" + sam)).orElseThrow();
    assertThat(twice.score()).as("sent twice, entered once").isEqualTo(entered.score());
    assertThat(Tenant.in(org, () -> scores.of(sam))).hasSize(1);
  }

  @Test
  void a_wrong_answer_on_a_staff_form_is_refused_beside_its_question() {
    var refused = house.as(dana, () -> enterResponse.enter(sam, PHQ9,
        Answers.NONE.with("3", new Answer.Counted(4)), Mode.PAPER, "y" + sam));
    assertThat(refused.refusals()).extracting(r -> String.valueOf(r.field())).containsExactly("q3");
    assertThat(house.as(dana, () -> enterResponse.enter(sam, PHQ9, Answers.NONE, Mode.PAPER, "z" + sam)).isDone()).isFalse();
  }

  @Test
  void the_programs_pack_says_what_is_due_and_when() {
    ProgramRules rules = ProgramRules.of("program-default");
    Tenant.in(org, () -> assignSchedule.assign(sam, rules.instrumentSchedule("2.1"), TODAY, rules.info().ref().toString())).orElseThrow();
    assertThat(due()).containsExactly("BAM-IOP 2026-11-18", "GAD-7 2026-11-18", "PHQ-9 2026-11-18");
    fill(PHQ9);
    fill(BAM_IOP);
    assertThat(due()).containsExactly("GAD-7 2026-11-18", "BAM-IOP 2026-11-25", "PHQ-9 2026-12-02");
    assertThat(Tenant.in(org, () -> dueMeasures.now(sam))).extracting(d -> d.instrument().value()).containsExactly("GAD-7");
    clock.advance(Duration.ofDays(8));
    DueMeasures.Due bam = Tenant.in(org, () -> dueMeasures.of(sam)).get(1);
    assertThat(bam.instrument()).isEqualTo(BAM_IOP);
    assertThat(bam.daysLate()).isEqualTo(1);
    assertThat(Tenant.in(org, () -> dueMeasures.until(LocalDate.of(2026, 11, 26)))).hasSize(2);
    assertThat(Tenant.in(org, () -> dueMeasures.until(LocalDate.of(2026, 11, 26), List.of(sam)))).hasSize(2);
    assertThat(Tenant.in(org, () -> dueMeasures.until(LocalDate.of(2026, 11, 26), List.of(house.patient(org))))).isEmpty();
    assertThat(Tenant.in(org, () -> dueMeasures.until(LocalDate.of(2026, 11, 26), List.of()))).isEmpty();
  }

  private List<String> due() {
    return Tenant.in(org, () -> dueMeasures.of(sam)).stream().map(d -> d.instrument() + " " + d.due()).toList();
  }

  private void fill(InstrumentId id) {
    ResponseId response = start(id);
    saveAll(response, each(instrument(id.value()), n -> 0));
    completed(response);
  }

  @Test
  void what_is_declined_is_asked_again_at_the_next_time_with_the_reason_kept() {
    ProgramRules rules = ProgramRules.of("program-default");
    Tenant.in(org, () -> assignSchedule.assign(sam, rules.instrumentSchedule("2.1"), TODAY, "pack")).orElseThrow();
    asSam(() -> refuseMeasure.refuse(sam, PHQ9, Optional.of(RefusalReason.UPSETTING))).orElseThrow();
    assertThat(asSam(() -> refuseMeasure.refuse(sam, PHQ9, Optional.of(RefusalReason.UPSETTING))).isDone()).as("not due any more").isFalse();
    assertThat(asSam(() -> refuseMeasure.refuse(sam, GAD7, Optional.empty())).refusals().getFirst().field()).isEqualTo("reason");
    assertThat(due()).contains("PHQ-9 2026-12-02", "GAD-7 2026-11-18");
    DueMeasures.Due phq9 = Tenant.in(org, () -> dueMeasures.of(sam)).stream().filter(d -> d.instrument().equals(PHQ9)).findFirst().orElseThrow();
    assertThat(phq9.declined()).isEqualTo(RefusalReason.UPSETTING);
    assertThat(phq9.last()).as("declining is not filling in").isNull();
    clock.advance(Duration.ofDays(14));
    fill(PHQ9);
    assertThat(Tenant.in(org, () -> dueMeasures.of(sam))).filteredOn(d -> d.instrument().equals(PHQ9))
        .allSatisfy(d -> assertThat(d.declined()).isNull());
  }

  @Test
  void a_move_goes_over_to_the_new_schedule_and_measures_on_the_day() {
    ProgramRules rules = ProgramRules.of("program-default");
    Tenant.in(org, () -> assignSchedule.assign(sam, rules.instrumentSchedule("2.1"), TODAY, "pack")).orElseThrow();
    house.as(dana, () -> assignInstrument.assign(sam, new InstrumentId("PCL-5"), null, TODAY, "asked for by Dana")).orElseThrow();
    fill(PHQ9);
    fill(BAM_IOP);
    clock.advance(Duration.ofDays(10));
    LocalDate day = TODAY.plusDays(10);
    Tenant.in(org, () -> assignSchedule.move(sam, rules.instrumentSchedule("1"), day, "pack")).orElseThrow();
    assertThat(due()).containsExactlyInAnyOrder("PHQ-9 " + day, "GAD-7 " + day, "BAM " + day.plusDays(30), "PCL-5 " + TODAY);
  }

  @Test
  void what_both_programs_ask_for_keeps_its_rhythm() {
    ProgramRules rules = ProgramRules.of("program-default");
    Tenant.in(org, () -> assignSchedule.assign(sam, rules.instrumentSchedule("2.1"), TODAY, "pack")).orElseThrow();
    fill(BAM_IOP);
    Tenant.in(org, () -> assignSchedule.move(sam, rules.instrumentSchedule("2.5"), TODAY.plusDays(3), "pack")).orElseThrow();
    assertThat(due()).contains("BAM-IOP 2026-11-25", "PHQ-9 2026-11-21");
  }

  @Test
  void a_reminder_goes_out_on_the_day_and_twice_more_and_names_nothing() {
    PatientId ren = house.patient(org);
    String address = "ren-" + ren + "@example.test";
    jdbc.sql("insert into account (id, organization_id, sign_in_name, patient_id, password_hash, active, created_at) values (:id, :org, :name, :patient, 'x', true, now())")
        .param("id", Ids.next()).param("org", org.value()).param("name", address).param("patient", ren.value()).update();
    Tenant.in(org, () -> assignInstrument.assign(ren, PHQ9, 14, TODAY, "pack")).orElseThrow();
    Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 14, TODAY, "no account")).orElseThrow();
    for (int day = 0; day < 20; day++) {
      Tenant.run(org, remind::run);
      Tenant.run(org, remind::run);
      assertThat(messagesTo(ren)).as("day %d", day).hasSize(day < 3 ? 1 : day < 7 ? 2 : 3);
      clock.advance(Duration.ofDays(1));
    }
    assertThat(messagesTo(ren)).allSatisfy(m -> assertThat(m.toLowerCase(java.util.Locale.ROOT)).doesNotContain("phq", "health", "mood", "treatment"));
    assertThat(messagesTo(sam)).isEmpty();
  }

  private List<String> messagesTo(PatientId patient) {
    return new Letterbox(beans).of(org, patient).stream().map(letter -> letter.subject() + " " + letter.body()).toList();
  }

  @Test
  void worse_than_the_time_before_tells_somebody_and_a_little_worse_does_not() {
    enter(GAD7, 1, 1, 1, 1, 1, 0, 0);
    enter(GAD7, 2, 2, 2, 1, 1, 0, 0);
    assertThat(titles()).isEmpty();
    clock.advance(Duration.ofDays(14));
    enter(GAD7, 2, 2, 2, 2, 2, 2, 0);
    assertThat(titles()).containsExactly("GAD-7: 12, up from 8");
    clock.advance(Duration.ofDays(14));
    enter(GAD7, 0, 0, 0, 0, 0, 0, 0);
    assertThat(titles()).as("better is no alert").hasSize(1);
  }

  @Test
  void two_missed_weeks_tell_somebody_once() {
    Tenant.in(org, () -> assignInstrument.assign(sam, BAM_IOP, 7, TODAY, "pack")).orElseThrow();
    clock.advance(Duration.ofDays(13));
    Tenant.run(org, silence::run);
    assertThat(titles()).isEmpty();
    clock.advance(Duration.ofDays(1));
    Tenant.run(org, silence::run);
    Tenant.run(org, silence::run);
    clock.advance(Duration.ofDays(1));
    Tenant.run(org, silence::run);
    assertThat(titles()).containsExactly("BAM-IOP: nothing heard for 14 days past due");
  }

  private void enter(InstrumentId id, Integer... points) {
    Answers answers = points(instrument(id.value()), points);
    house.as(dana, () -> enterResponse.enter(sam, id, answers, Mode.PAPER, Ids.next().toString())).orElseThrow();
    clock.advance(Duration.ofSeconds(1));
  }

  private List<String> titles() {
    return alerts().stream().map(Task::title).toList();
  }

  @Test
  void an_evening_answer_counts_for_the_local_day() {
    Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 7, TODAY, "test")).orElseThrow();
    clock.set(Instant.parse("2026-11-19T04:30:00Z")); // 22:30 on the 18th in Chicago
    fill(PHQ9);
    assertThat(due()).containsExactly("PHQ-9 2026-11-25");
  }

  @Test
  void once_means_once() {
    Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, null, TODAY, "test")).orElseThrow();
    assertThat(due()).containsExactly("PHQ-9 2026-11-18");
    fill(PHQ9);
    assertThat(due()).isEmpty();
  }

  @Test
  void assigning_again_replaces_and_ending_stops() {
    Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 14, TODAY, "pack")).orElseThrow();
    Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 7, TODAY.plusDays(1), "Dana")).orElseThrow();
    assertThat(due()).containsExactly("PHQ-9 2026-11-19");
    assertThat(Tenant.in(org, () -> endAssignments.end(sam, null, TODAY.plusDays(2)))).isEqualTo(1);
    assertThat(due()).isEmpty();
  }

  @Test
  void an_unknown_instrument_or_interval_is_refused() {
    assertThat(Tenant.in(org, () -> assignInstrument.assign(sam, new InstrumentId("PHQ-99"), null, TODAY, "x")).isDone()).isFalse();
    assertThat(Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 0, TODAY, "x")).isDone()).isFalse();
    assertThat(Tenant.in(org, () -> assignInstrument.assign(sam, PHQ9, 367, TODAY, "x")).isDone()).isFalse();
  }

  @Test
  void a_score_from_a_referral_is_kept_as_reported_once_and_marked() {
    ExternalScore reported = new ExternalScore(PHQ9, new BigDecimal("17"), NOON.minus(Duration.ofDays(9)), "Cedar Hollow", "obs/1", "PHQ-9 total");
    ScoreId id = Tenant.in(org, () -> recordScore.record(sam, reported)).orElseThrow();
    assertThat(Tenant.in(org, () -> recordScore.record(sam, reported)).orElseThrow()).isEqualTo(id);
    fill(PHQ9);
    List<Score> trend = Tenant.in(org, () -> scores.trend(sam, PHQ9));
    assertThat(trend).hasSize(2);
    assertThat(trend.getFirst().isExternal()).isTrue();
    assertThat(trend.getFirst().origin()).isEqualTo(new Score.Origin.External("Cedar Hollow"));
    assertThat(trend.getFirst().value("total")).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("17"));
    assertThat(trend.getFirst().results().getFirst().band()).as("not banded by us").isEmpty();
    assertThat(trend.getLast().isExternal()).isFalse();
  }

  @Test
  void a_reported_score_the_instrument_cannot_have_is_refused() {
    var refused = Tenant.in(org, () -> recordScore.record(sam, new ExternalScore(PHQ9, new BigDecimal("28"), NOON, "Cedar Hollow", "obs/2", null)));
    assertThat(refused.refusals().getFirst().message()).contains("0 to 27").contains("28");
    assertThat(Tenant.in(org, () -> recordScore.record(sam,
        new ExternalScore(PHQ9, BigDecimal.TEN, NOON.plusSeconds(60), "Cedar Hollow", "obs/3", null))).isDone()).isFalse();
  }

  @Test
  void a_reported_score_of_an_instrument_we_do_not_know_keeps_the_senders_name() {
    Tenant.in(org, () -> recordScore.record(sam,
        new ExternalScore(new InstrumentId("DAST-10"), new BigDecimal("6"), NOON, "Cedar Hollow", "obs/4", "Drug abuse screening test")));
    assertThat(Tenant.in(org, () -> scores.of(sam)).getFirst().instrumentName()).isEqualTo("Drug abuse screening test");
  }

  @Test
  void another_organization_sees_no_scores() {
    fill(PHQ9);
    OrganizationId other = house.newOrganization();
    assertThat(Tenant.in(other, () -> scores.of(sam))).isEmpty();
  }
}
