package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.handrail.path.followup.FollowUpFixture;
import org.handrail.path.followup.RecordContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What follow-up contacts become in the rates, counted a second time from the rows. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class FollowUpRatesTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired SettableClock clock;
  @Autowired RefreshOutcomes refresh;
  @Autowired RebuildOutcomes rebuild;
  @Autowired FactsStore store;
  @Autowired FactsFromModules modules;
  @Autowired Definitions definitions;
  @Autowired RecordContact record;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;
  private FollowUpFixture fixture;
  private Clinic clinic;

  @AfterEach
  void the_clock_goes_on() {
    clock.follow();
  }

  private void reached(PatientId patient, @Nullable Boolean abstinent, @Nullable Boolean improved) {
    var contact = fixture.contact(clinic, patient, 180);
    house.as(clinic.counselor(), () -> record.record(contact.id(), contact.version(),
        new RecordContact.Result.Reached(LocalDate.parse("2027-08-01"), abstinent, improved, false, false, "")).orElseThrow());
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(house.as(clinic.counselor(), () -> transaction.execute(status -> work.get())));
  }

  private int rows(String condition) {
    return inTransaction(() -> jdbc.sql("select count(*) from follow_up where day = 180 and " + condition).query(Integer.class).single());
  }

  private void is(Indicator indicator, int counted, int asked) {
    var numbers = definitions.numbers();
    var facts = inTransaction(store::all);
    var today = house.as(clinic.counselor(), modules::today);
    var those = facts.stream().filter(f -> indicator.asks(f, today, numbers)).toList();
    assertThat(List.of(those.stream().filter(f -> indicator.counts(f, today, numbers)).count(), those.size())).as(indicator.title())
        .isEqualTo(List.of((long) counted, asked));
  }

  @Test
  void missing_counts_as_no_beside_the_rate_among_those_who_answered_and_nobody_leaves_the_denominator() {
    fixture = new FollowUpFixture(beans);
    fixture.itIs("2027-02-12");
    clinic = fixture.clinic();
    var well = fixture.treated(clinic, "2027-02-12");
    var used = fixture.treated(clinic, "2027-02-12");
    var silent = fixture.treated(clinic, "2027-02-12");
    fixture.treated(clinic, "2027-02-12");
    var back = fixture.treated(clinic, "2027-02-12");
    fixture.itIs("2027-08-01");
    fixture.windowsAreWatched(clinic);
    reached(well, true, true);
    reached(used, false, true);
    reached(silent, null, null);
    fixture.backAgain(clinic, back);
    house.as(clinic.counselor(), refresh::refresh);
    is(Indicator.FOLLOWED_UP, 0, 0);

    fixture.itIs("2027-09-20");
    fixture.windowsAreWatched(clinic);
    house.as(clinic.counselor(), refresh::refresh);
    int left = rows("due_on <= date '2027-08-21'");
    assertThat(left).isEqualTo(5);
    is(Indicator.FOLLOWED_UP, rows("state = 'REACHED'"), left);
    is(Indicator.ABSTINENT, rows("abstinent_30"), left);
    is(Indicator.ABSTINENT_REACHED, rows("abstinent_30"), rows("abstinent_30 is not null"));
    is(Indicator.IMPROVED, rows("improved"), left);
    is(Indicator.IMPROVED_REACHED, rows("improved"), rows("improved is not null"));
    assertThat(rows("state = 'CALLED_OFF'")).as("came back before the window: still asked of").isEqualTo(1);
    assertThat(rows("abstinent_30")).isEqualTo(1);
    assertThat(rows("improved")).isEqualTo(2);

    var refreshed = inTransaction(store::all);
    house.as(clinic.counselor(), rebuild::rebuild);
    assertThat(inTransaction(store::all)).isEqualTo(refreshed);
  }
}
