package org.handrail.face.portal.web;

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
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HandrailTest
class CheckInJourneyTests {

  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired CheckIns checkIns;
  @Autowired CareTeam team;
  @Autowired Worklist worklist;

  private OrganizationId organization;
  private PatientId patient;
  private Actor sam;

  @BeforeEach
  void aPatientWithACounselor() {
    organization = house.newOrganization();
    patient = house.patient(organization);
    sam = house.asPatient(organization, patient);
    var dana = house.staff(organization, Role.COUNSELOR);
    Tenant.run(organization, () -> team.join(patient, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  @Test
  void eachAnswerIsKeptAsItIsGivenAndTheCheckInIsSentAtTheEnd() throws Exception {
    see("/my/check-in").andExpect(redirectedUrl("/my/check-in/1"));
    answer(1, "4").andExpect(redirectedUrl("/my/check-in/2"));
    assertThat(kept().craving()).isEqualTo(4);
    answer(2, "OKAY").andExpect(redirectedUrl("/my/check-in/3"));
    answer(3, "FIVE_OR_SIX").andExpect(redirectedUrl("/my/check-in/4"));
    answer(4, "NO").andExpect(redirectedUrl("/my/check-in/5"));
    answer(5, "Maya's school play was good").andExpect(redirectedUrl("/my/check-in/done"));

    assertThat(kept().completed()).isNotNull();
    assertThat(kept().words()).isEqualTo("Maya's school play was good");
    see("/my/check-in/done").andExpect(content().string(containsString("Thanks, Sam. We got it.")));
    see("/my/check-in").andExpect(status().isOk()).andExpect(content().string(containsString("You checked in today")));
  }

  @Test
  void wordsMarkedToBeReadTodayArePromisedAndOpenAnAlert() throws Exception {
    mvc.perform(post("/my/check-in/5").param("answer", "Can we talk about Friday?").param("read", "true").with(house.signedIn(sam))).andExpect(redirectedUrl("/my/check-in/done"));
    assertThat(kept().asksToBeRead()).isTrue();
    see("/my/check-in/done").andExpect(content().string(allOf(containsString("reads what you wrote by"), not(containsString("reads check-ins")))));
    assertThat(Tenant.in(organization, () -> worklist.openFor(patient))).singleElement().satisfies(t -> assertThat(t.chain()).isEqualTo("read-asked"));
  }

  @Test
  void whoStoppedGoesOnAtTheFirstQuestionWithoutAnAnswer() throws Exception {
    answer(1, "0");
    answer(3, "HARDLY");

    see("/my/check-in").andExpect(redirectedUrl("/my/check-in/2"));
  }

  @Test
  void anAnswerCanBeLeftOut() throws Exception {
    answer(1, "").andExpect(redirectedUrl("/my/check-in/2"));
    answer(1, "11").andExpect(redirectedUrl("/my/check-in/2"));

    assertThat(house.as(sam, () -> checkIns.today(patient))).isEmpty();
  }

  @Test
  void nothingAtAllIsNotSentAndSaysWhy() throws Exception {
    answer(5, " ").andExpect(status().is(422)).andExpect(content().string(containsString("Nothing is answered yet")));
  }

  @Test
  void hopelessLeadsToHelpAtOnceAndSomebodyIsTold() throws Exception {
    answer(2, "HOPELESS").andExpect(redirectedUrl("/my/check-in/safe"));

    see("/my/check-in/safe").andExpect(content().string(allOf(containsString("Are you safe right now?"),
        containsString("href=\"tel:988\""), containsString("href=\"sms:988\""), containsString("We told Dana how you feel"))));
    assertThat(house.as(sam, () -> worklist.openFor(patient))).hasSize(1);

    mvc.perform(post("/my/check-in/safe").with(house.signedIn(sam))).andExpect(redirectedUrl("/my/check-in/1"));
    assertThat(kept().saidSafe()).isNotNull();
  }

  @Test
  void useLeadsToAPromiseThatAPersonKeepsAndNoBlame() throws Exception {
    answer(4, "YES");
    answer(5, "");

    see("/my/check-in/done").andExpect(content().string(allOf(containsString("Dana has your answer"),
        containsString("One of us calls you by"), containsString("naloxone"), not(containsString("relapse")), not(containsString("failed")))));
  }

  @Test
  void nothingIsChosenForThePerson() throws Exception {
    see("/my/check-in/4").andExpect(content().string(not(containsString("\" checked"))));
  }

  @Test
  void anotherPatientSeesNothingOfIt() throws Exception {
    answer(1, "9");
    var other = house.asPatient(organization, house.patient(organization, "Lee", "Other"));

    mvc.perform(get("/my/check-in/done").with(house.signedIn(other))).andExpect(status().isNotFound());
    mvc.perform(get("/my/check-in/1").with(house.signedIn(other))).andExpect(content().string(not(containsString("\" checked"))));
  }

  @Test
  void staffHaveNoCheckInOfTheirOwn() throws Exception {
    var dana = house.staff(organization, Role.COUNSELOR);

    mvc.perform(get("/my/check-in").with(house.signedIn(dana))).andExpect(status().isForbidden());
  }

  private ResultActions see(String address) throws Exception {
    return mvc.perform(get(address).with(house.signedIn(sam)));
  }

  private ResultActions answer(int number, String answer) throws Exception {
    return mvc.perform(post("/my/check-in/" + number).param("answer", answer).with(house.signedIn(sam)));
  }

  private CheckIn kept() {
    return house.as(sam, () -> checkIns.today(patient)).orElseThrow();
  }
}
