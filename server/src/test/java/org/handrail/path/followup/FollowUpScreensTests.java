package org.handrail.path.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The screens of follow-up with people in them: accessible, and never wider than the screen. */
@HandrailTest
class FollowUpScreensTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;

  @AfterEach
  void the_clock_goes_on() {
    clock.follow();
  }

  @Test
  void the_queue_a_contact_the_form_of_ways_and_the_page_behind_the_link() throws Exception {
    var fixture = new FollowUpFixture(beans);
    fixture.itIs("2027-02-12");
    var clinic = fixture.clinic();
    var patient = fixture.treated(clinic, "2027-02-12");
    fixture.treated(clinic, "2027-02-12");
    house.as(clinic.counselor(), () -> beans.getBean(SaveLocator.class).save(patient, 0, new SaveLocator.Said(true, List.of(
        new Way(Way.Kind.PHONE, "", "405-555-0144", Way.MaySay.NAME), new Way(Way.Kind.EMAIL, "", "sam@example.org", Way.MaySay.NOTHING),
        new Way(Way.Kind.IN_PERSON, "Ana (sister)", "12 Elm Street, after work", Way.MaySay.NOTHING)), "Evenings after six", "Moves to Tulsa in the summer")).orElseThrow());
    fixture.itIs("2027-03-22");
    fixture.windowsAreWatched(clinic);
    var contact = fixture.contact(clinic, patient, 30);
    String link = house.as(clinic.counselor(), () -> {
      beans.getBean(RecordContact.class).record(contact.id(), contact.version(), new RecordContact.Result.Tried(Way.Kind.PHONE, TryResult.WORD_LEFT, "Her sister answered")).orElseThrow();
      return beans.getBean(PartnerLinks.class).make(contact.id().value(), "/q/", Duration.ofDays(3), Duration.ofDays(3)).link();
    });
    String path = link.substring(link.indexOf("/q/"));
    String questions = mvc.perform(post(path).param("born", "1990-05-17").with(csrf()).with(request -> {
      request.setRemoteAddr("10.1.1." + contact.id());
      return request;
    })).andReturn().getResponse().getContentAsString();
    assertThat(questions).contains("How is it going?");
    try (var chromium = Chromium.orSkip()) {
      var screens = new Screens(mvc, house);
      screens.check(chromium, clinic.counselor(), "follow-up", List.of("/follow-up", "/follow-up/" + contact.id(), "/patients/" + patient + "/follow-up/locator", "/patients/" + patient));
      screens.check(chromium, null, "questions", List.of(path, "/q/help"));
      screens.check(chromium, "questions", Map.of("/q/questions", questions));
    }
  }
}
