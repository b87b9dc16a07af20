package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Role;
import org.handrail.path.admission.AdmissionFixture;
import org.handrail.path.transition.DischargePatient;
import org.handrail.path.transition.OverdoseAsked;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class OutcomesTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired RefreshOutcomes refresh;
  @Autowired RebuildOutcomes rebuild;
  @Autowired FactsStore store;
  @Autowired TransactionOperations transaction;
  @Autowired DischargePatient discharge;
  @Autowired MockMvc mvc;

  private AdmissionFixture admissions;
  private AdmissionFixture.Clinic clinic;

  @BeforeEach
  void clinic() {
    admissions = new AdmissionFixture(beans);
    clinic = admissions.clinic();
  }

  private List<EpisodeFacts> facts() {
    return house.as(clinic.counselor(), () -> transaction.execute(status -> store.all()));
  }

  @Test
  void rebuilding_from_scratch_gives_what_refreshing_gave() {
    var stays = admissions.admitted(clinic);
    assertThat(house.as(clinic.counselor(), refresh::refresh)).isEqualTo(1);
    assertThat(facts()).singleElement().satisfies(f -> assertThat(f.leftOn()).isNull());
    var left = admissions.admitted(clinic);
    house.as(clinic.counselor(), () -> discharge.discharge(left.stay().patient(), new DischargePatient.Request("dropped-out", admissions.today(),
        admissions.today(), "Stopped coming.", "Call us any day.", OverdoseAsked.GIVEN, null), new SigningMethod.TypedName("Dana Whitfield"))).orElseThrow();
    assertThat(house.as(clinic.counselor(), refresh::refresh)).as("only of whom something changed").isEqualTo(1);
    var refreshed = facts();
    assertThat(refreshed).hasSize(2).anySatisfy(f -> {
      assertThat(f.reason()).isEqualTo("dropped-out");
      assertThat(f.leftOn()).isEqualTo(admissions.today());
      assertThat(f.level()).isEqualTo("2.1");
    });
    assertThat(house.as(clinic.counselor(), rebuild::rebuild)).isEqualTo(2);
    assertThat(facts()).isEqualTo(refreshed);
    assertThat(house.as(clinic.counselor(), refresh::refresh)).isZero();
    assertThat(stays.stay().patient()).isNotEqualTo(left.stay().patient());
  }

  @Test
  void the_page_says_too_few_and_lists_nobody_behind_a_hidden_number() throws Exception {
    var admitted = admissions.admitted(clinic);
    house.as(clinic.counselor(), refresh::refresh);
    var director = house.signedIn(house.staff(clinic.organization(), Role.DIRECTOR));
    mvc.perform(get("/outcomes").with(director)).andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("Too few people yet")));
    mvc.perform(get("/outcomes/retained-30").with(director)).andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Too few people to show")))
        .andExpect(content().string(Matchers.not(Matchers.containsString(admitted.stay().patient().toString()))));
    mvc.perform(get("/outcomes/nothing-such").with(director)).andExpect(status().isNotFound());
    mvc.perform(get("/outcomes.csv").with(director)).andExpect(status().isOk())
        .andExpect(content().string(Matchers.startsWith("measure,by,group,counted,of")));
  }

  @Test
  void who_may_not_see_outcomes_is_refused() throws Exception {
    mvc.perform(get("/outcomes").with(house.signedIn(house.staff(clinic.organization(), Role.ADMIN)))).andExpect(status().isForbidden());
  }
}
