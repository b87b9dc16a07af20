package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.ActivatePack;
import org.handrail.foundation.rules.RulePack;
import org.handrail.foundation.rules.UploadPack;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.PlanDue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups are on Mondays and Wednesdays since November 9; now is Monday, November 16, in the evening. */
@HandrailTest
class SessionDaysTests {
  private static final LocalDate START = RollCallFixtures.MONDAY.minusDays(7);

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired SessionDays days;
  @Autowired PlanClock planClock;
  @Autowired UploadPack upload;
  @Autowired ActivatePack activate;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private RollCallFixtures.Evening evening;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(1);
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private Optional<LocalDate> nth(int n) {
    return house.as(evening.clinic().dana(), () -> days.nth(evening.first(), START, n));
  }

  private void tonight(Presence presence) {
    house.as(evening.clinic().dana(), () -> record.record(evening.session(), evening.first(), 0, presence, ""));
  }

  @Test
  void onlyAttendedDaysOfThePastCountAndThoseAheadFollow() {
    tonight(new Presence.Here(null));
    assertThat(nth(1)).as("last week was never recorded").contains(RollCallFixtures.MONDAY);
    assertThat(nth(2)).contains(RollCallFixtures.MONDAY.plusDays(2));
    assertThat(nth(10)).contains(RollCallFixtures.MONDAY.plusDays(30));
  }

  @Test
  void aMissedDayMovesTheCountOn() {
    tonight(new Presence.Away("ill"));
    assertThat(nth(1)).contains(RollCallFixtures.MONDAY.plusDays(2));
    assertThat(nth(2)).contains(RollCallFixtures.MONDAY.plusDays(7));
  }

  @Test
  void whatIsNotInSightIsNotGuessed() {
    assertThat(nth(400)).isEmpty();
  }

  /** As Minnesota's 10th day, with a 3rd: on two evenings a week the 10th would come after 30 days. */
  private static final String THIRD_DAY = """
      {"kind":"program","id":"program-third-day","version":1,"name":"Third day","edition":"1","state":null,"payer":null,
       "effective":{"from":null,"until":null},"source":{"text":"Ours","confidence":"G"},"extends":{"id":"program-mn","version":1},
       "rules":[{"key":"plan-due-sessions","unit":"session days","value":3,"source":"Ours","confidence":"G"}],
       "examples":[{"key":"plan-due","unit":"days","value":30}]}""";

  @Test
  void theFirstPlanIsDueByTheSessionDayOfThePackWhenThatComesFirst() {
    tonight(new Presence.Here(null));
    assertThat(due().by()).as("program-default: 30 days").isEqualTo(START.plusDays(30));
    runUnder(THIRD_DAY);
    assertThat(due().by()).as("Monday, Wednesday, Monday").isEqualTo(RollCallFixtures.MONDAY.plusDays(7));
    assertThat(due().source().text()).isEqualTo("Ours");
  }

  private void runUnder(String file) {
    var organization = evening.clinic().organization();
    Instant uploaded = clock.instant();
    RulePack pack = house.as(house.staff(organization, Role.ADMIN), () -> upload.take(file)).orElseThrow();
    house.as(house.staff(organization, Role.DIRECTOR), () -> activate.activate(pack.info().ref(), uploaded)).orElseThrow();
    house.as(evening.clinic().dana(), () -> transaction.execute(s -> jdbc.sql("update program set pack_id = :id").param("id", pack.info().ref().id()).update()));
  }

  private PlanDue due() {
    return house.as(evening.clinic().dana(), () -> planClock.dueFor(evening.first()).orElseThrow());
  }
}
