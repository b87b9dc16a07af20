package org.handrail.face.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.path.family.FamilyFixtures;
import org.handrail.path.family.FamilyMessage;
import org.handrail.path.family.MemberId;
import org.handrail.path.family.WriteToTeam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class InboxTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired CareTeam team;
  @Autowired WriteToTeam write;

  @Test
  void what_patients_and_families_write_waits_in_one_place_until_it_is_read() throws Exception {
    OrganizationId organization = house.newOrganization();
    PatientId patient = house.patient(organization);
    Actor sam = house.asPatient(organization, patient);
    Actor dana = house.staff(organization, Role.COUNSELOR);
    house.as(dana, () -> {
      team.join(patient, dana.staffId(), CareTeam.Part.PRIMARY);
      return true;
    });
    inbox(dana).andExpect(content().string(containsString("All read")));
    Actor rosa = house.family(organization, "Rosa");
    MemberId member = new FamilyFixtures(house, context).joined(sam, rosa, "sessions");
    house.as(rosa, () -> write.write(member, "He came home late.", FamilyMessage.MaySay.ASK_FIRST, false).orElseThrow());
    mvc.perform(post("/my/messages").param("words", "Where do I park?").with(house.signedIn(sam)));
    mvc.perform(post("/my/messages").param("words", "I want to hurt myself").with(house.signedIn(sam)));

    inbox(dana)
        .andExpect(content().string(Matchers.stringContainsInOrder(List.of("Sounds like danger", "Rosa, about ", "Family: disclose nothing back"))))
        .andExpect(content().string(not(containsString("Where do I park"))))
        .andExpect(content().string(not(containsString("came home late"))))
        .andExpect(content().string(containsString("3 messages are not read")))
        .andExpect(content().string(containsString("/patients/" + patient + "/family")));
    inbox(house.staff(organization, Role.COUNSELOR)).andExpect(content().string(containsString("All read"))).andExpect(content().string(not(containsString("messages are not read")))).andExpect(content().string(not(containsString("Rosa"))));
    inbox(house.staff(organization, Role.SUPERVISOR)).andExpect(content().string(containsString("Rosa")));
    mvc.perform(get("/messages").with(house.signedIn(house.staff(organization, Role.BILLING)))).andExpect(status().isForbidden());
  }

  private ResultActions inbox(Actor reader) throws Exception {
    return mvc.perform(get("/messages").with(house.signedIn(reader)));
  }
}
