package org.handrail.face.guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquirySource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HandrailTest
class CallBackTests {

  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired Organizations organizations;
  @Autowired Inquiries inquiries;

  private OrganizationId organization;
  private String address;

  @BeforeEach
  void anOrganizationWithAnAddress() {
    organization = house.newOrganization();
    address = "/at/" + organizations.find(organization).orElseThrow().slug() + "/call-back";
  }

  @Test
  void someoneAsksForThemselves() throws Exception {
    mvc.perform(form("me").param("name", "Ren").param("phone", "555-010-0177").param("adult", "yes").param("message", "true"))
        .andExpect(redirectedUrl(address + "/thanks"));

    assertThat(asked()).singleElement().satisfies(inquiry -> {
      assertThat(inquiry.source()).isEqualTo(InquirySource.CALL_BACK);
      assertThat(inquiry.details().given()).isEqualTo("Ren");
      assertThat(inquiry.details().numberToCall()).isEqualTo("555-010-0177");
      assertThat(inquiry.details().mayLeaveMessage()).isTrue();
      assertThat(inquiry.details().forAnother()).isFalse();
    });
  }

  @Test
  void someoneAsksForAPersonTheyLove() throws Exception {
    mvc.perform(form("other").param("name", "Adaeze").param("theirName", "Ren").param("relation", "my sister")
        .param("phone", "555-010-0178").param("adult", "yes").param("language", "es")).andExpect(status().is3xxRedirection());

    assertThat(asked()).singleElement().satisfies(inquiry -> {
      assertThat(inquiry.details().callerName()).isEqualTo("Adaeze");
      assertThat(inquiry.details().given()).isEqualTo("Ren");
      assertThat(inquiry.details().callerPhone()).isEqualTo("555-010-0178");
      assertThat(inquiry.details().mayLeaveMessage()).isFalse();
      assertThat(inquiry.details().interpreter()).isTrue();
    });
  }

  @Test
  void aMinorIsRefusedKindlyAndNothingIsKept() throws Exception {
    mvc.perform(form("other").param("name", "Adaeze").param("phone", "555-010-0178").param("adult", "no"))
        .andExpect(status().is(422))
        .andExpect(content().string(allOf(containsString("We are here for adults"), containsString("text 988"),
            containsString("school"))));

    assertThat(asked()).isEmpty();
  }

  @Test
  void withoutAgeOrNumberTheFormComesBackWithWhatWasTyped() throws Exception {
    mvc.perform(form("me").param("name", "Ren").param("words", "after six, please")).andExpect(status().is(422))
        .andExpect(content().string(allOf(containsString("value=\"Ren\""), containsString("after six, please"),
            containsString("f-phone-error"), containsString("f-adult-error"))));

    assertThat(asked()).isEmpty();
  }

  @Test
  void withoutAProofThatTheFormIsOursNothingIsTaken() throws Exception {
    mvc.perform(post(address).param("name", "Ren").param("phone", "555-010-0177").param("adult", "yes"))
        .andExpect(status().isForbidden());

    assertThat(asked()).isEmpty();
  }

  @Test
  void whereSeveralProgramsAreNoneOfThemIsGuessed() throws Exception {
    house.newOrganization();

    mvc.perform(get("/call-back")).andExpect(content().string(containsString("Which program should call you?")));
    mvc.perform(post("/call-back").with(csrf()).param("name", "Ren").param("phone", "555-010-0177").param("adult", "yes"))
        .andExpect(status().isNotFound());
  }

  @Test
  void theThanksSayNothingThatWasTyped() throws Exception {
    mvc.perform(get(address + "/thanks")).andExpect(status().isOk())
        .andExpect(content().string(containsString("Thank you. We’ll call you.")));
  }

  private MockHttpServletRequestBuilder form(String who) {
    return post(address).with(csrf()).param("who", who).param("bestTime", "In the evening");
  }

  private List<Inquiry> asked() {
    return Tenant.in(organization, () -> inquiries.open());
  }
}
