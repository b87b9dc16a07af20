package org.handrail.path.placement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.path.placement.AssessmentFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class UnmetNeedTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  AssessmentFixture placement;
  OrganizationId organization;
  Actor director;

  @BeforeEach
  void threePlacements() {
    placement = new AssessmentFixture(beans);
    organization = house.newOrganization();
    director = house.staff(organization, Role.DIRECTOR);
    placed("3.1", "2.1", "wait-list");
    placed("3.1", "2.1", "geography");
    placed("2.1", "2.1", null);
  }

  private void placed(String recommended, String actual, @Nullable String reason) {
    var of = placement.open(organization, house.patient(organization));
    placement.rateAll(of, 0, 0, 1, 2, 3, 3);
    placement.askAll(of);
    placement.decide(of, recommended, actual, reason, reason == null ? "" : "Her own words").orElseThrow();
  }

  private MockHttpServletResponse read(Actor who, String path) throws Exception {
    return mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
  }

  @Test
  void unmet_need_is_counted_by_reason_and_by_recommended_level_of_all_who_were_placed() throws Exception {
    String page = read(director, "/placement/unmet-need").getContentAsString();
    assertThat(page).contains("2 of 3").contains("2 of 2 <span class=\"hr-fine\">(100 %)</span>").contains("(33 %)")
        .contains("Halfway house").doesNotContain("Her own words");
  }

  @Test
  void the_file_holds_counts_and_no_words_of_anyone() throws Exception {
    var file = read(director, "/placement/unmet-need.csv");
    assertThat(file.getContentType()).startsWith("text/csv");
    assertThat(file.getContentAsString().lines()).hasSize(3).first().isEqualTo("table,recommended,actual,reason,people");
    assertThat(file.getContentAsString()).contains("\"Halfway house\",\"Intensive outpatient\"").doesNotContain("Her own words");
  }

  @Test
  void other_days_and_other_organizations_count_nothing() throws Exception {
    assertThat(read(director, "/placement/unmet-need?from=2001-01-01&until=2001-12-31").getContentAsString()).contains("No placement was signed in these days");
    var elsewhere = house.staff(house.newOrganization(), Role.DIRECTOR);
    assertThat(read(elsewhere, "/placement/unmet-need").getContentAsString()).contains("No placement was signed in these days");
  }

  @Test
  void days_in_the_wrong_order_are_refused_beside_the_field() throws Exception {
    var refused = read(director, "/placement/unmet-need?from=2026-02-01&until=2026-01-01");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("The last day is before the first");
  }
}
