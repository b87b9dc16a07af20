package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class CheckInTests {
  private static final Instant AFTERNOON = Instant.parse("2026-11-18T20:04:00Z"); // 2:04 pm in Chicago

  @Autowired House house;
  @Autowired SaveCheckIn saveCheckIn;
  @Autowired CompleteCheckIn completeCheckIn;
  @Autowired CheckIns checkIns;
  @Autowired Worklist worklist;
  @Autowired CareTeam team;
  @Autowired SettableClock clock;

  private OrganizationId org;
  private Actor dana;
  private PatientId sam;
  private Actor samActs;

  @BeforeEach
  void people() {
    clock.set(AFTERNOON);
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

  private Outcome<SaveCheckIn.Saved> save(CheckInAnswer answer) {
    return house.as(samActs, () -> saveCheckIn.save(answer));
  }

  private List<Task> alerts() {
    return Tenant.in(org, () -> worklist.openFor(sam));
  }

  private CheckIn latest() {
    return Tenant.in(org, () -> checkIns.of(sam, 1)).getFirst();
  }

  @Test
  void each_answer_is_kept_as_it_is_given() {
    save(new CheckInAnswer.Craving(3)).orElseThrow();
    assertThat(latest().craving()).isEqualTo(3);
    assertThat(latest().completed()).isNull();
    save(new CheckInAnswer.Feels(CheckIn.Mood.OKAY)).orElseThrow();
    save(new CheckInAnswer.Slept(CheckIn.Sleep.FIVE_OR_SIX)).orElseThrow();
    save(new CheckInAnswer.UsedSince(CheckIn.Used.NO)).orElseThrow();
    save(new CheckInAnswer.Words("  I called my sister.  ")).orElseThrow();
    CheckInId sent = house.as(samActs, completeCheckIn::complete).orElseThrow();
    CheckIn all = latest();
    assertThat(all.id()).isEqualTo(sent);
    assertThat(all.day()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(all).extracting(CheckIn::mood, CheckIn::sleep, CheckIn::used, CheckIn::words)
        .containsExactly(CheckIn.Mood.OKAY, CheckIn.Sleep.FIVE_OR_SIX, CheckIn.Used.NO, "I called my sister.");
    assertThat(all.completed()).isEqualTo(AFTERNOON);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void saying_yes_to_use_tells_the_counselor_at_once_and_once() {
    save(new CheckInAnswer.UsedSince(CheckIn.Used.YES)).orElseThrow();
    save(new CheckInAnswer.UsedSince(CheckIn.Used.YES)).orElseThrow();
    assertThat(alerts()).singleElement().satisfies(t -> {
      assertThat(t.severity()).isEqualTo(Severity.NEEDS_YOU);
      assertThat(t.due()).as("one of us calls by 4:04").isEqualTo(AFTERNOON.plus(Duration.ofHours(2)));
    });
    assertThat(latest().promisedCall()).isTrue();
  }

  @Test
  void coming_close_asks_nobody_to_call() {
    assertThat(save(new CheckInAnswer.UsedSince(CheckIn.Used.CAME_CLOSE)).orElseThrow().askSafe()).isFalse();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void hopeless_asks_at_once_whether_they_are_safe_and_tells_somebody_even_if_they_go_on() {
    assertThat(save(new CheckInAnswer.Feels(CheckIn.Mood.HOPELESS)).orElseThrow().askSafe()).isTrue();
    assertThat(alerts()).singleElement().satisfies(t -> assertThat(t.severity()).isEqualTo(Severity.DANGER));
    save(new CheckInAnswer.SaysSafe()).orElseThrow();
    assertThat(latest().saidSafe()).isEqualTo(AFTERNOON);
    assertThat(alerts()).hasSize(1);
    assertThat(save(new CheckInAnswer.Feels(CheckIn.Mood.SAD)).orElseThrow().askSafe()).isFalse();
    assertThat(alerts()).as("a changed mind does not take it back").hasSize(1);
  }

  @Test
  void a_craving_outside_the_ruler_and_a_novel_are_refused() {
    assertThat(save(new CheckInAnswer.Craving(11)).isDone()).isFalse();
    assertThat(save(new CheckInAnswer.Craving(-1)).isDone()).isFalse();
    assertThat(save(new CheckInAnswer.Words("x".repeat(4001))).isDone()).isFalse();
    assertThat(Tenant.in(org, () -> checkIns.of(sam, 5))).isEmpty();
  }

  @Test
  void nothing_answered_is_nothing_sent_and_sent_twice_is_sent_once() {
    assertThat(house.as(samActs, completeCheckIn::complete).isDone()).isFalse();
    save(new CheckInAnswer.Craving(0));
    CheckInId first = house.as(samActs, completeCheckIn::complete).orElseThrow();
    assertThat(house.as(samActs, completeCheckIn::complete).orElseThrow()).isEqualTo(first);
  }

  @Test
  void a_second_check_in_on_a_worse_evening_is_another_one() {
    save(new CheckInAnswer.Craving(1));
    house.as(samActs, completeCheckIn::complete).orElseThrow();
    clock.advance(Duration.ofHours(6));
    save(new CheckInAnswer.Craving(9));
    assertThat(Tenant.in(org, () -> checkIns.of(sam, 5))).extracting(CheckIn::craving).containsExactly(9, 1);
    assertThat(Tenant.in(org, () -> checkIns.latest(List.of(sam), AFTERNOON)).get(sam)).isEqualTo(latest());
  }

  @Test
  void yesterdays_unfinished_check_in_is_not_todays() {
    save(new CheckInAnswer.Craving(4));
    clock.advance(Duration.ofHours(10)); // past local midnight
    assertThat(Tenant.in(org, () -> checkIns.open(sam))).isEmpty();
    save(new CheckInAnswer.Craving(2));
    assertThat(Tenant.in(org, () -> checkIns.of(sam, 5))).extracting(CheckIn::day)
        .containsExactly(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 18));
  }
}
