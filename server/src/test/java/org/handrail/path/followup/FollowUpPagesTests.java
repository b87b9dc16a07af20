package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.path.admission.AdmissionFixture.Clinic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The queue, one contact and the form of how to reach somebody, as people use them. */
@HandrailTest
class FollowUpPagesTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;
  FollowUpFixture fixture;
  Clinic clinic;
  PatientId patient;
  FollowUp contact;

  @BeforeEach
  void a_window_is_open() {
    fixture = new FollowUpFixture(beans);
    fixture.itIs("2027-02-12");
    clinic = fixture.clinic();
    patient = fixture.treated(clinic, "2027-02-12");
    fixture.itIs("2027-03-16");
    fixture.windowsAreWatched(clinic);
    contact = fixture.contact(clinic, patient, 30);
  }

  @AfterEach
  void the_clock_goes_on() {
    clock.follow();
  }

  @Test
  void the_queue_says_whom_to_call_and_until_when_and_only_to_those_who_care_for_them() throws Exception {
    mvc.perform(get("/follow-up").with(house.signedIn(clinic.counselor()))).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Sam Whitehorse"), containsString("Due Sun 14 Mar, an answer counts until Sun 28 Mar"), containsString("Overdue"),
            containsString("Nobody asked how to reach them"), containsString("Nobody has tried yet"))));
    mvc.perform(get("/follow-up").param("mine", "true").with(house.signedIn(clinic.counselor()))).andExpect(content().string(containsString("Sam Whitehorse")));
    var stranger = house.staff(clinic.organization(), Role.COUNSELOR);
    mvc.perform(get("/follow-up").with(house.signedIn(stranger))).andExpect(content().string(allOf(not(containsString("Whitehorse")), containsString("Nobody to ask now"))));
    mvc.perform(get("/follow-up/" + contact.id()).with(house.signedIn(stranger))).andExpect(status().isForbidden());
    var other = fixture.clinic();
    mvc.perform(get("/follow-up/" + contact.id()).with(house.signedIn(other.counselor()))).andExpect(status().isNotFound());
  }

  @Test
  void a_try_then_the_answers_in_the_order_of_a_call() throws Exception {
    String page = "/follow-up/" + contact.id();
    mvc.perform(get(page).with(house.signedIn(clinic.counselor()))).andExpect(content().string(allOf(containsString("No permission is on record"),
        containsString("In the last 30 days"), containsString("After 3 more tries"))));
    mvc.perform(post(page).with(house.signedIn(clinic.counselor())).param("event", "TRY").param("version", String.valueOf(contact.version())).param("how", "PHONE")
        .param("result", "").param("note", "rang long")).andExpect(status().is(422)).andExpect(content().string(allOf(containsString("Say what came of it"), containsString("rang long"))));
    mvc.perform(post(page).with(house.signedIn(clinic.counselor())).param("event", "TRY").param("version", String.valueOf(contact.version())).param("how", "PHONE")
        .param("result", "NO_ANSWER").param("note", "")).andExpect(redirectedUrl(page));
    mvc.perform(post(page).with(house.signedIn(clinic.counselor())).param("event", "REACH").param("version", String.valueOf(contact.version())).param("on", "2027-03-16")
        .param("used", "no").param("improved", "yes")).andExpect(status().is(422)).andExpect(content().string(containsString("Somebody else worked on this contact")));
    var now = fixture.contact(clinic, patient, 30);
    mvc.perform(post(page).with(house.signedIn(clinic.counselor())).param("event", "REACH").param("version", String.valueOf(now.version())).param("on", "2027-03-16")
        .param("used", "no").param("improved", "").param("wantsBack", "no").param("reachedNote", "Works nights now")).andExpect(redirectedUrl(page));
    assertThat(fixture.contact(clinic, patient, 30)).satisfies(done -> {
      assertThat(done.state()).isEqualTo(FollowUpState.REACHED);
      assertThat(done.abstinent30()).as("“no” to having used").isTrue();
      assertThat(done.improved()).isNull();
    });
    mvc.perform(get(page).with(house.signedIn(clinic.counselor()))).andExpect(content().string(allOf(containsString("What they said"), containsString("Did not say"),
        containsString("Works nights now"), containsString("Phone call: No answer"), not(containsString("Reached: save the answers")))));
  }

  @Test
  void how_to_reach_somebody_is_written_down_from_their_page_and_the_slower_of_two_keeps_what_they_typed() throws Exception {
    String form = "/patients/" + patient + "/follow-up/locator";
    var counselor = clinic.counselor();
    mvc.perform(get("/patients/" + patient).with(house.signedIn(counselor))).andExpect(content().string(containsString(form)));
    mvc.perform(post(form).with(house.signedIn(counselor)).param("number", "0").param("permitted", "yes").param("kind0", "PHONE").param("address0", "555").param("say0", "NAME"))
        .andExpect(status().is(422)).andExpect(content().string(allOf(containsString("no phone number with its area code"), containsString("value=\"555\""))));
    mvc.perform(post(form).with(house.signedIn(counselor)).param("number", "0").param("permitted", "yes")
            .param("kind1", "TEXT").param("address1", "405-555-0144").param("who1", "Ana (sister)").param("say1", "NOTHING").param("bestTime", "after six").param("note", ""))
        .andExpect(redirectedUrl(form));
    mvc.perform(post(form).with(house.signedIn(counselor)).param("number", "0").param("permitted", "yes").param("kind0", "PHONE").param("address0", "405-555-0199").param("say0", "NAME"))
        .andExpect(status().is(422)).andExpect(content().string(allOf(containsString("Somebody else wrote this down meanwhile"), containsString("405-555-0199"))));
    mvc.perform(get("/follow-up/" + contact.id()).with(house.signedIn(counselor))).andExpect(content().string(allOf(containsString("sms:4055550144"),
        containsString("Ana (sister)"), containsString("Nothing but your first name"), containsString("after six"), containsString("Say your own first name"))));
    var admissions = clinic.coordinator();
    mvc.perform(post(form).with(house.signedIn(admissions)).param("number", "1").param("permitted", "no")).andExpect(status().isForbidden());
  }
}
