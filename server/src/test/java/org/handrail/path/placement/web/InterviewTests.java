package org.handrail.path.placement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.path.placement.AssessmentFixture;
import org.handrail.path.placement.Assessment;
import org.handrail.path.placement.StartAssessment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
class InterviewTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  @Autowired MockMvc mvc;
  AssessmentFixture placement;
  AssessmentFixture.Case of;
  Actor nurse;
  String base;

  @BeforeEach
  void aTeamOfTwo() {
    placement = new AssessmentFixture(beans);
    var organization = house.newOrganization();
    of = placement.open(organization, house.patient(organization));
    nurse = house.staff(organization, "Joy", "Abara", LocalDate.of(2090, 1, 1), Role.MEDICAL);
    var team = beans.getBean(CareTeam.class);
    house.as(of.counselor(), () -> {
      team.join(of.patient(), of.counselor().staffId(), CareTeam.Part.MEMBER);
      team.join(of.patient(), nurse.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
    base = "/patients/" + of.patient() + "/placement/" + of.assessment() + "/interview";
  }

  private MockHttpServletResponse send(Actor who, String path, Map<String, String> fields) throws Exception {
    var all = new LinkedMultiValueMap<String, String>();
    fields.forEach(all::add);
    return mvc.perform(post(base + path).params(all).with(house.signedIn(who))).andReturn().getResponse();
  }

  private String read(Actor who, String path) throws Exception {
    var response = mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString();
  }

  @Test
  void two_people_write_and_sign_their_parts_of_one_interview() throws Exception {
    assertThat(send(of.counselor(), "/substances", Map.of("substance.1", "Alcohol", "first-age.1", "15", "edited", "0")).getRedirectedUrl()).isEqualTo(base + "/withdrawal");
    assertThat(send(nurse, "/physical/draft", Map.of("conditions", "Asthma", "edited", "0")).getContentAsString()).contains("Saved", "value=\"1\"");
    assertThat(send(nurse, "/physical/sign", Map.of("signature", "Joy Abara", "edited", "1")).getRedirectedUrl()).isEqualTo(base + "/mental");
    assertThat(read(of.counselor(), base + "/physical")).contains("Asthma", "Signed by Joy Abara", "to be signed");
    send(of.counselor(), "/physical", Map.of("conditions", "Asthma since childhood", "edited", "1"));
    assertThat(read(nurse, base + "/physical")).contains("written on since");
  }

  @Test
  void who_comes_second_keeps_what_they_typed_and_reads_what_the_first_wrote() throws Exception {
    send(nurse, "/physical/draft", Map.of("conditions", "Asthma", "edited", "0"));
    var late = send(of.counselor(), "/physical/draft", Map.of("conditions", "Back pain", "edited", "0"));
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Asthma", "Yours is not saved yet", "value=\"1\"");
    var saving = send(of.counselor(), "/physical", Map.of("conditions", "Back pain", "edited", "0"));
    assertThat(saving.getStatus()).isEqualTo(409);
    assertThat(saving.getContentAsString()).contains("Back pain", "Illnesses and injuries, and who treats them: Asthma");
  }

  @Test
  void an_impossible_number_an_unlisted_choice_and_a_long_text_are_refused_and_nothing_is_stored() throws Exception {
    assertThat(send(nurse, "/substances", Map.of("first-age.1", "121", "route.1", "By post", "edited", "0")).getContentAsString())
        .contains("Enter a whole number from 0 to 120", "Choose from the list");
    assertThat(send(nurse, "/mental/draft", Map.of("mood", "x".repeat(4001), "edited", "0")).getContentAsString()).contains("At most 4000 characters; this has 4001");
    assertThat(read(nurse, base + "/mental")).contains("Nobody wrote here yet").doesNotContain("xxxx");
    assertThat(send(nurse, "/nothing", Map.of("edited", "0")).getStatus()).isEqualTo(404);
  }

  @Test
  void a_part_is_signed_only_as_it_was_seen_and_only_when_something_is_written() throws Exception {
    assertThat(send(nurse, "/physical/sign", Map.of("signature", "Joy Abara", "edited", "0")).getContentAsString()).contains("Nothing is written in this part yet");
    send(nurse, "/physical/draft", Map.of("conditions", "Asthma", "edited", "0"));
    send(of.counselor(), "/physical/draft", Map.of("conditions", "Asthma, mild", "edited", "1"));
    assertThat(send(nurse, "/physical/sign", Map.of("signature", "Joy Abara", "edited", "1")).getContentAsString()).contains("Read it again, then sign");
  }

  @Test
  void the_next_assessment_opens_with_the_last_one_and_says_where_each_answer_came_from() throws Exception {
    send(of.counselor(), "/surroundings", Map.of("housing", "With her sister", "work", "Bakery", "edited", "0"));
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    placement.decide(of, "2.1", "2.1", "", "").orElseThrow();
    assertThat(send(of.counselor(), "/surroundings", Map.of("housing", "Moved", "edited", "1")).getContentAsString()).contains("This assessment is closed");
    var again = house.as(of.counselor(), () -> beans.getBean(StartAssessment.class).start(of.patient(), Assessment.Purpose.REVIEW, "oklahoma-2018").orElseThrow());
    base = "/patients/" + of.patient() + "/placement/" + again + "/interview";
    assertThat(read(of.counselor(), base + "/surroundings")).contains("With her sister", "From: Assessment 1");
    send(of.counselor(), "/surroundings", Map.of("housing", "With her sister", "work", "Looking for work", "edited", "0"));
    assertThat(read(of.counselor(), base + "/surroundings")).containsOnlyOnce("From: Assessment 1").contains("Looking for work", "Assessment 1: Bakery");
  }
}
