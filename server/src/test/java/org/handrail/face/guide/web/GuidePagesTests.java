package org.handrail.face.guide.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class GuidePagesTests {

  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired Organizations organizations;

  @Test
  void anybodyReadsTheGuideWithoutASession() throws Exception {
    mvc.perform(get("/guide")).andExpect(status().isOk())
        .andExpect(content().string(containsString("9 or more hours a week")))
        .andExpect(content().string(containsString("9 to 19 hours a week, often 6 to 12 weeks")))
        .andExpect(content().string(containsString("href=\"tel:988\"")))
        .andExpect(request().sessionAttributeDoesNotExist("any"));
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicHasItsPageWithCrisisHelpOnIt(Topic topic) throws Exception {
    mvc.perform(get("/guide/" + topic.address())).andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"sms:988\"")));
  }

  @Test
  void aTopicThatDoesNotExistIsNotFound() throws Exception {
    mvc.perform(get("/guide/miracles")).andExpect(status().isNotFound());
  }

  @Test
  void anOrganizationHasTheGuideUnderItsOwnName() throws Exception {
    OrganizationId organization = house.newOrganization();
    var named = organizations.find(organization).orElseThrow();

    mvc.perform(get("/at/" + named.slug())).andExpect(status().isOk())
        .andExpect(content().string(containsString(named.name())))
        .andExpect(content().string(containsString("/at/" + named.slug() + "/call-back")));
  }

  @Test
  void anOrganizationThatIsNotHereIsNotFound() throws Exception {
    mvc.perform(get("/at/nobody-here")).andExpect(status().isNotFound());
  }

  @Test
  void withSeveralOrganizationsTheFirstPageSpeaksForNone() throws Exception {
    var one = organizations.find(house.newOrganization()).orElseThrow();
    house.newOrganization();

    mvc.perform(get("/guide")).andExpect(content().string(not(containsString(one.name()))));
  }

  @Test
  void whoIsSignedInStartsInTheirOwnRoom() throws Exception {
    OrganizationId organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var patient = house.asPatient(organization, house.patient(organization));

    mvc.perform(get("/").with(house.signedIn(counselor))).andExpect(redirectedUrl("/today"));
    mvc.perform(get("/").with(house.signedIn(patient))).andExpect(redirectedUrl("/my"));
  }
}
