package org.handrail.path.community.referral;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class AssignPeerCoachTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;

  private OrganizationId organization;
  private Actor sam;
  private Actor luis;
  private String base;

  @BeforeEach
  void team() {
    organization = house.newOrganization();
    PatientId patient = house.patient(organization);
    sam = house.asPatient(organization, patient);
    luis = house.staff(organization, Role.CASE_MANAGER);
    base = "/patients/" + patient + "/community";
    house.as(luis, () -> {
      team.join(patient, luis.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
  }

  @Test
  void a_coach_joins_the_team_and_hands_over_to_the_next() throws Exception {
    Actor keisha = house.staff(organization, "Keisha", "Brown", LocalDate.of(2030, 1, 1), Role.CASE_MANAGER);
    mvc.perform(get(base).with(house.signedIn(keisha))).andExpect(status().isForbidden());
    mvc.perform(post(base + "/coach").param("coach", keisha.staffId().toString()).with(house.signedIn(luis))).andExpect(redirectedUrl(base));
    mvc.perform(get(base).with(house.signedIn(keisha))).andExpect(status().isOk());
    mvc.perform(get("/my/people").with(house.signedIn(sam))).andExpect(content().string(containsString("Peer recovery coach")));
    mvc.perform(post(base + "/coach").param("coach", sam.account().toString()).with(house.signedIn(luis))).andExpect(status().is(422));

    mvc.perform(post(base + "/coach").param("coach", luis.staffId().toString()).with(house.signedIn(luis))).andExpect(redirectedUrl(base));
    mvc.perform(get(base).with(house.signedIn(keisha))).andExpect(status().isForbidden());
    mvc.perform(post(base + "/coach").param("coach", "").with(house.signedIn(luis))).andExpect(redirectedUrl(base));
    mvc.perform(get(base).with(house.signedIn(luis))).andExpect(content().string(containsString("has none yet"))).andExpect(status().isOk());
  }
}
