package org.handrail.face.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class DeskTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired CareTeam careTeam;
  @Autowired OpenTask openTask;

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PATIENT", "FAMILY", "PARTNER"},
      mode = EnumSource.Mode.EXCLUDE)
  void every_staff_role_has_a_first_screen(Role role) throws Exception {
    var actor = house.staff(house.newOrganization(), role);
    mvc.perform(get("/today").with(house.signedIn(actor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing waits for you")));
  }

  @Test
  void a_counselor_lists_only_people_in_their_care() throws Exception {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var mine = house.patient(organization, "Ren", "Okafor");
    house.patient(organization, "Caleb", "Marsh");
    Acting.run(counselor, () -> careTeam.join(mine, counselor.staffId(), CareTeam.Part.PRIMARY));
    mvc.perform(get("/patients").with(house.signedIn(counselor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ren Okafor")))
        .andExpect(content().string(not(containsString("Caleb Marsh"))));
    mvc.perform(get("/patients").param("q", "Cal").with(house.signedIn(counselor)))
        .andExpect(content().string(not(containsString("is not in your care"))));
  }

  @Test
  void in_an_emergency_a_full_name_leads_to_the_glass_and_no_further() throws Exception {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var other = house.patient(organization, "Caleb", "Marsh");
    mvc.perform(get("/patients").param("q", "caleb marsh").with(house.signedIn(counselor)))
        .andExpect(content().string(containsString("is not in your care")))
        .andExpect(content().string(not(containsString("1990-05-17"))));
    mvc.perform(get("/patients/" + other).with(house.signedIn(counselor))).andExpect(status().isForbidden());
  }

  @Test
  void admissions_find_everyone_by_name_birth_date_or_phone() throws Exception {
    var organization = house.newOrganization();
    var admissions = house.staff(organization, Role.ADMISSIONS);
    house.patient(organization, "Caleb", "Marsh");
    for (String query : new String[] {"", "mar", "Caleb M", "marsh, caleb", "1990-05-17", "5/17/1990"}) {
      mvc.perform(get("/patients").param("q", query).with(house.signedIn(admissions)))
          .andExpect(content().string(containsString("Caleb Marsh")));
    }
    mvc.perform(get("/patients").param("q", "nobody").with(house.signedIn(admissions)))
        .andExpect(content().string(containsString("Nobody of that name")));
  }

  @Test
  void an_open_danger_stands_first_on_today_and_in_the_header_of_the_record() throws Exception {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var patient = house.patient(organization, "Caleb", "Marsh");
    Acting.run(
        counselor,
        () -> {
          careTeam.join(patient, counselor.staffId(), CareTeam.Part.PRIMARY);
          openTask
              .open(
                  new NewTask(
                      "test:" + patient, "measures.alert", Severity.DANGER, "self-harm", "an answer about self-harm", "Answered today.",
                      null, patient, null, new Owner.Person(counselor.staffId()), null));
        });
    mvc.perform(get("/today").with(house.signedIn(counselor)))
        .andExpect(content().string(containsString("Caleb Marsh: an answer about self-harm")))
        .andExpect(content().string(containsString("I am acting on this")));
    mvc.perform(get("/patients/" + patient).with(house.signedIn(counselor)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Open alert")));
  }
}
