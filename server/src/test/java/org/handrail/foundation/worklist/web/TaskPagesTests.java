package org.handrail.foundation.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OnCall;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.TakeTask;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class TaskPagesTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired OpenTask openTask;
  @Autowired TakeTask takeTask;
  @Autowired Worklist worklist;
  @Autowired OnCall onCall;

  private OrganizationId org;
  private Actor dana;
  private Actor helen;
  private TaskId alert;

  @BeforeEach
  void anAlert() {
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    helen = house.staff(org, Role.SUPERVISOR);
    PatientId caleb = house.patient(org, "Caleb", "Marsh");
    alert = Tenant.in(org, () -> openTask.open(new NewTask("a" + caleb, "measures.alert", Severity.DANGER, "self-harm",
        "An answer about self-harm", "Answered on his phone", null, caleb, null, new Owner.Person(dana.staffId()), null)));
  }

  private String page(Actor actor, String address) throws Exception {
    return mvc.perform(get(address).with(house.signedIn(actor))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  @Test
  void the_list_says_whose_and_what_and_who_is_told_next() throws Exception {
    assertThat(page(dana, "/tasks")).contains("Caleb Marsh: An answer about self-harm", "Nobody has taken this yet", "clinical supervisor is told at", "I am acting on this");
    assertThat(page(house.staff(org, Role.COUNSELOR), "/tasks")).contains("Nothing waits for you").doesNotContain("Caleb");
  }

  @Test
  void taking_says_so_and_the_second_person_reads_who_was_first() throws Exception {
    mvc.perform(post("/tasks/" + alert + "/take").with(house.signedIn(dana))).andExpect(redirectedUrl("/tasks/" + alert));
    assertThat(page(dana, "/tasks/" + alert)).contains("You are acting on this since", "Close with this", "Give it back");
    String refused = mvc.perform(post("/tasks/" + alert + "/take").with(house.signedIn(helen)))
        .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
    assertThat(refused).contains("Dana Whitfield is acting on this already.").doesNotContain("Close with this");
  }

  @Test
  void closing_without_a_word_is_refused_and_keeps_what_was_typed() throws Exception {
    String refused = mvc.perform(post("/tasks/" + alert + "/close").param("outcome", "Called, no answer").with(house.signedIn(dana)))
        .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
    assertThat(refused).contains("Choose what you did.", "Called, no answer");
    mvc.perform(post("/tasks/" + alert + "/close").param("action", "screened").param("outcome", "Low risk.").with(house.signedIn(dana)))
        .andExpect(redirectedUrl("/tasks/" + alert));
    assertThat(Tenant.in(org, () -> worklist.find(alert)).orElseThrow().state()).isEqualTo(TaskState.CLOSED);
    assertThat(page(dana, "/tasks/" + alert)).as("whoever it reached may still read how it ended").contains("Low risk.");
  }

  @Test
  void a_task_is_given_back_and_handed_over() throws Exception {
    house.as(dana, () -> takeTask.take(alert)).orElseThrow();
    mvc.perform(post("/tasks/" + alert + "/give-back").with(house.signedIn(dana))).andExpect(status().is3xxRedirection());
    mvc.perform(post("/tasks/" + alert + "/hand-over").param("to", "nobody").param("reason", "x").with(house.signedIn(dana))).andExpect(status().is(422));
    mvc.perform(post("/tasks/" + alert + "/hand-over").param("to", "role:CASE_MANAGER").param("reason", "Luis knows him").with(house.signedIn(dana)))
        .andExpect(status().is3xxRedirection());
    assertThat(Tenant.in(org, () -> worklist.find(alert)).orElseThrow().owner()).isEqualTo(new Owner.Queue(Role.CASE_MANAGER));
  }

  @Test
  void a_task_that_never_reached_someone_is_closed_to_them() throws Exception {
    Actor other = house.staff(org, Role.COUNSELOR);
    mvc.perform(get("/tasks/" + alert).with(house.signedIn(other))).andExpect(status().isForbidden());
    mvc.perform(post("/tasks/" + alert + "/take").with(house.signedIn(other))).andExpect(status().isForbidden());
    Actor elsewhere = house.staff(house.newOrganization(), Role.COUNSELOR);
    mvc.perform(get("/tasks/" + alert).with(house.signedIn(elsewhere))).andExpect(status().isNotFound());
  }

  @Test
  void a_director_keeps_the_on_call_list_and_others_do_not() throws Exception {
    Actor director = house.staff(org, Role.DIRECTOR);
    assertThat(page(director, "/admin/on-call")).contains("Nobody is on call right now");
    mvc.perform(post("/admin/on-call").param("staff", String.valueOf(dana.staff())).param("from", "2098-11-18T20:00").param("until", "2098-11-19T08:00")
        .with(house.signedIn(director))).andExpect(redirectedUrl("/admin/on-call"));
    mvc.perform(post("/admin/on-call").param("staff", String.valueOf(dana.staff())).param("from", "2098-11-18T20:00").param("until", "2098-11-18T20:00")
        .with(house.signedIn(director))).andExpect(status().is(422));
    mvc.perform(post("/admin/on-call").param("staff", String.valueOf(dana.staff())).param("from", "2098-11-18T20:00").param("until", "2099-11-18T20:00")
        .with(house.signedIn(director))).andExpect(status().is(422));
    mvc.perform(post("/admin/on-call").with(house.signedIn(director))).andExpect(status().is(422));
    mvc.perform(post("/admin/on-call").with(house.signedIn(dana))).andExpect(status().isForbidden());
    Instant night = Instant.parse("2098-11-19T06:00:00Z"); // midnight in Chicago
    assertThat(Tenant.in(org, () -> onCall.at(night, null))).containsExactly(dana.staffId());
    OnCall.Duty duty = Tenant.in(org, () -> onCall.between(night, night.plusSeconds(1))).getFirst();
    mvc.perform(post("/admin/on-call/remove").param("staff", String.valueOf(dana.staff())).param("program", "").param("from", duty.from().toString())
        .param("until", duty.until().toString()).with(house.signedIn(director))).andExpect(redirectedUrl("/admin/on-call"));
    assertThat(Tenant.in(org, () -> onCall.at(night, null))).isEmpty();
  }
}
