package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.followup.RecordContact.Result;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.InquirySource;
import org.handrail.path.inquiry.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HandrailTest
class FollowUpTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired SettableClock clock;
  @Autowired FollowUps followUps;
  @Autowired RecordContact record;
  @Autowired SaveLocator saveLocator;
  @Autowired Worklist worklist;
  @Autowired Inquiries inquiries;
  @Autowired TransactionOperations transaction;
  FollowUpFixture fixture;
  Clinic clinic;
  PatientId patient;

  @BeforeEach
  void treatment_ended_on_the_twelfth_of_february() {
    fixture = new FollowUpFixture(beans);
    fixture.itIs("2027-02-12");
    clinic = fixture.clinic();
    patient = fixture.treated(clinic, "2027-02-12");
  }

  @AfterEach
  void the_clock_goes_on() {
    clock.follow();
  }

  private Outcome<FollowUp> say(FollowUp contact, Result result) {
    return house.as(clinic.counselor(), () -> record.record(contact.id(), contact.version(), result));
  }

  private FollowUp opened(String day) {
    fixture.itIs(day);
    fixture.windowsAreWatched(clinic);
    return fixture.contact(clinic, patient, 30);
  }

  private static Result.Reached reached(String on, boolean wantsBack, boolean danger) {
    return new Result.Reached(LocalDate.parse(on), true, null, wantsBack, danger, "");
  }

  private void locator(boolean permitted, List<Way> ways) {
    house.as(clinic.counselor(), () -> {
      int number = beans.getBean(Locators.class).of(patient).number();
      return saveLocator.save(patient, number, new SaveLocator.Said(permitted, ways, "evenings", "")).orElseThrow();
    });
  }

  @Test
  void the_end_of_treatment_plans_the_contacts_of_the_year_after_it() {
    assertThat(fixture.of(clinic, patient)).extracting(FollowUp::day).containsExactly(30, 90, 180, 365);
    assertThat(fixture.of(clinic, patient)).extracting(f -> f.dueOn().toString()).containsExactly("2027-03-14", "2027-05-13", "2027-08-11", "2028-02-12");
    assertThat(house.as(clinic.counselor(), () -> worklist.openFor(clinic.counselor()))).as("nobody had asked how to reach them")
        .anySatisfy(task -> assertThat(task.title()).isEqualTo("Ask how to reach them after treatment"));
    locator(false, List.of());
    assertThat(house.as(clinic.counselor(), () -> worklist.openFor(clinic.counselor()))).noneSatisfy(task -> assertThat(task.kind()).isEqualTo("followup"));
  }

  @Test
  void an_open_window_is_work_for_the_primary_counselor_until_the_day_ends_where_the_program_is() {
    var contact = opened("2027-03-07");
    assertThat(fixture.states(clinic, patient)).containsEntry(30, FollowUpState.OPEN).containsEntry(90, FollowUpState.PLANNED);
    assertThat(contact.owner()).isEqualTo(clinic.counselor().staffId());
    var task = house.as(clinic.counselor(), () -> worklist.ofSource("followup:" + contact.id()).orElseThrow());
    assertThat(task.due()).as("midnight after a Sunday on which clocks went forward").isEqualTo(Instant.parse("2027-03-15T05:00:00Z"));
    fixture.windowsAreWatched(clinic);
    assertThat(fixture.contact(clinic, patient, 30).version()).as("watched twice, opened once").isEqualTo(contact.version());

    clock.set(Instant.parse("2027-03-29T04:59:00Z"));
    fixture.windowsAreWatched(clinic);
    assertThat(fixture.states(clinic, patient)).as("a minute before midnight, summer time").containsEntry(30, FollowUpState.OPEN);
    clock.set(Instant.parse("2027-03-29T05:00:00Z"));
    fixture.windowsAreWatched(clinic);
    assertThat(fixture.states(clinic, patient)).containsEntry(30, FollowUpState.UNREACHABLE);
  }

  @Test
  void what_an_interrupted_program_missed_is_not_reached_and_not_forgotten() {
    opened("2028-06-01");
    assertThat(fixture.states(clinic, patient)).isEqualTo(Map.of(30, FollowUpState.UNREACHABLE, 90, FollowUpState.UNREACHABLE, 180, FollowUpState.UNREACHABLE,
        365, FollowUpState.UNREACHABLE));
  }

  @Test
  void somebody_who_came_back_is_no_longer_called_about_the_last_time_and_the_next_end_plans_anew() {
    var first = opened("2027-03-08");
    var episode = fixture.backAgain(clinic, patient);
    assertThat(fixture.of(clinic, patient)).allSatisfy(f -> assertThat(f.state()).isEqualTo(FollowUpState.CALLED_OFF));
    assertThat(say(first, reached("2027-03-08", false, false)).isDone()).as("the page was still open").isFalse();
    fixture.itIs("2027-04-20");
    fixture.windowsAreWatched(clinic);
    fixture.ended(clinic, episode, "2027-04-20", "Completed");
    assertThat(fixture.of(clinic, patient)).hasSize(8).filteredOn(f -> f.episode().equals(episode)).hasSize(4)
        .allSatisfy(f -> assertThat(f.state()).isEqualTo(FollowUpState.PLANNED));
    assertThat(fixture.contact(clinic, patient, 30).dueOn()).isEqualTo("2027-05-20");
  }

  @Test
  void answers_are_kept_and_the_task_is_done() {
    var contact = opened("2027-03-10");
    assertThat(say(contact, reached("2027-03-06", false, false)).refusals()).as("before the window").singleElement().satisfies(r -> assertThat(r.field()).isEqualTo("on"));
    assertThat(say(contact, reached("2027-03-11", false, false)).isDone()).as("tomorrow").isFalse();
    var done = say(contact, reached("2027-03-09", false, false)).orElseThrow();
    assertThat(done.reachedOn()).isEqualTo("2027-03-09");
    assertThat(done.abstinent30()).isTrue();
    assertThat(done.improved()).as("did not say").isNull();
    assertThat(house.as(clinic.counselor(), () -> worklist.ofSource("followup:" + contact.id()).orElseThrow()).state()).isEqualTo(TaskState.CLOSED);
    assertThat(house.as(clinic.counselor(), () -> inquiries.of(patient))).noneSatisfy(q -> assertThat(q.source()).isEqualTo(InquirySource.FOLLOW_UP));
  }

  @Test
  void who_wants_help_again_is_in_front_of_admissions_once_and_danger_alerts_the_team() {
    locator(true, List.of(new Way(Way.Kind.TEXT, "", "405-555-0144", Way.MaySay.NOTHING)));
    say(opened("2027-03-10"), reached("2027-03-10", true, true)).orElseThrow();
    house.as(clinic.coordinator(), () -> {
      var inquiry = inquiries.of(patient).getFirst();
      assertThat(inquiry.source()).isEqualTo(InquirySource.FOLLOW_UP);
      assertThat(inquiry.stage()).isEqualTo(Stage.NEW);
      assertThat(inquiry.details().phone()).isEqualTo("405-555-0144");
      assertThat(inquiry.details().mayLeaveMessage()).as("nothing may be said at that number").isFalse();
      assertThat(worklist.openFor(clinic.coordinator())).anySatisfy(task -> assertThat(task.link()).isEqualTo("/inquiries/" + inquiry.id()));
      return true;
    });
    assertThat(house.as(clinic.counselor(), () -> worklist.openFor(clinic.counselor()))).anySatisfy(task -> {
      assertThat(task.severity()).isEqualTo(Severity.DANGER);
      assertThat(task.title()).isEqualTo("Danger said at follow-up");
    });
    fixture.itIs("2027-05-01");
    fixture.windowsAreWatched(clinic);
    say(fixture.contact(clinic, patient, 90), reached("2027-05-01", true, false)).orElseThrow();
    assertThat(house.as(clinic.coordinator(), () -> inquiries.of(patient))).filteredOn(q -> q.source() == InquirySource.FOLLOW_UP)
        .as("the first is still open").hasSize(1);
  }

  @Test
  void nobody_is_given_up_before_the_tries_that_the_rules_ask_for() {
    var contact = opened("2027-03-10");
    for (int tries = 0; tries < 3; tries++) {
      assertThat(say(contact, new Result.GivenUp()).isDone()).as(tries + " tries").isFalse();
      contact = say(contact, new Result.Tried(Way.Kind.PHONE, TryResult.NO_ANSWER, "")).orElseThrow();
    }
    assertThat(contact.attempts()).isEqualTo(3);
    assertThat(say(contact, new Result.GivenUp()).orElseThrow().state()).isEqualTo(FollowUpState.UNREACHABLE);
  }

  @Test
  void of_two_who_write_at_once_one_is_told() throws Exception {
    var contact = opened("2027-03-10");
    var both = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var first = pool.submit(() -> { both.await(); return say(contact, reached("2027-03-10", false, false)); });
      var second = pool.submit(() -> { both.await(); return say(contact, new Result.Tried(Way.Kind.PHONE, TryResult.NO_ANSWER, "")); });
      both.countDown();
      assertThat(List.of(first.get(), second.get())).filteredOn(Outcome::isDone).hasSize(1);
    }
    assertThat(house.as(clinic.counselor(), () -> followUps.steps(contact.id()))).as("the window, and one of both").hasSize(2);
  }

  @Test
  void a_no_ends_what_is_planned_and_may_be_taken_back_while_a_window_lasts() {
    opened("2027-03-10");
    locator(false, List.of());
    assertThat(fixture.states(clinic, patient).values()).containsOnly(FollowUpState.DECLINED);
    fixture.itIs("2027-04-10");
    locator(true, List.of(new Way(Way.Kind.PHONE, "Ana (sister)", "405-555-0144", Way.MaySay.NAME)));
    assertThat(fixture.states(clinic, patient)).isEqualTo(Map.of(30, FollowUpState.DECLINED, 90, FollowUpState.PLANNED, 180, FollowUpState.PLANNED, 365, FollowUpState.PLANNED));
  }

  @Test
  void a_no_for_good_at_a_call_is_kept_for_later_courses_of_treatment() {
    say(opened("2027-03-10"), new Result.Declined(true)).orElseThrow();
    assertThat(fixture.states(clinic, patient).values()).containsOnly(FollowUpState.DECLINED);
    var episode = fixture.backAgain(clinic, patient);
    locator(false, List.of());
    fixture.ended(clinic, episode, "2027-03-10", "Completed");
    assertThat(fixture.of(clinic, patient)).filteredOn(f -> f.episode().equals(episode)).hasSize(4)
        .allSatisfy(f -> assertThat(f.state()).isEqualTo(FollowUpState.DECLINED));
  }

  @Test
  void nobody_is_asked_after_a_death() {
    fixture.itIs("2027-03-10");
    var episode = fixture.backAgain(clinic, patient);
    var death = beans.getBean(org.handrail.path.transition.DischargeReasons.class).find("death").orElseThrow();
    fixture.ended(clinic, episode, "2027-03-10", death.label());
    assertThat(fixture.of(clinic, patient)).hasSize(4).allSatisfy(f -> assertThat(f.state()).isEqualTo(FollowUpState.CALLED_OFF));
  }

  @Test
  void the_table_keeps_what_the_lifecycle_says() {
    var jdbc = beans.getBean(JdbcClient.class);
    var contact = fixture.contact(clinic, patient, 365);
    var answers = new FollowUps.Answers(LocalDate.parse("2027-02-12"), null, null, false);
    for (FollowUpState state : FollowUpState.values()) {
      for (FollowUpEvent event : FollowUpEvent.values()) {
        house.as(clinic.counselor(), () -> transaction.execute(status -> {
          jdbc.sql("update follow_up set state = :state, reached_on = :on, settled_at = case when :settled then now() end where id = :id").param("state", state.name())
              .param("on", state == FollowUpState.REACHED ? LocalDate.parse("2027-02-12") : null, java.sql.Types.DATE).param("settled", state.isSettled())
              .param("id", contact.id().value()).update();
          var expected = FollowUpLifecycleTests.EXPECTED.getOrDefault(state, Map.of()).get(event);
          var moved = followUps.move(followUps.find(contact.id()).orElseThrow(), event, event == FollowUpEvent.REACH ? answers : null, "tested");
          assertThat(moved.isDone()).as(state + " " + event).isEqualTo(expected != null);
          assertThat(followUps.find(contact.id()).orElseThrow().state()).as(state + " " + event).isEqualTo(expected == null ? state : expected);
          return true;
        }));
      }
    }
  }

  @Test
  void whoever_does_not_care_for_the_person_may_not_write_and_a_case_manager_takes_what_nobody_makes() {
    var stranger = house.staff(clinic.organization(), Role.COUNSELOR);
    var manager = house.staff(clinic.organization(), Role.CASE_MANAGER);
    var contact = opened("2027-03-10");
    assertThatThrownBy(() -> house.as(stranger, () -> record.record(contact.id(), contact.version(), new Result.Declined(false)))).isInstanceOf(AccessRefused.class);
    var relationship = beans.getBean(FollowUpRelationship.class);
    assertThat(house.as(stranger, () -> relationship.holds(manager.staffId(), patient))).isFalse();
    house.as(clinic.counselor(), () -> {
      followUps.own(contact.id(), null);
      return true;
    });
    assertThat(house.as(stranger, () -> relationship.holds(manager.staffId(), patient))).isTrue();
    assertThat(house.as(stranger, () -> relationship.holds(stranger.staffId(), patient))).isFalse();
  }
}
