package org.handrail.path.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class ConversationTests {
  @Autowired House house;
  @Autowired SettableClock clock;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired CareTeam team;
  @Autowired Worklist worklist;
  @Autowired PatientMessages messages;

  private OrganizationId organization;
  private PatientId patient;
  private Actor sam;
  private Actor dana;

  @BeforeEach
  void sam() {
    // Noon in Chicago: somebody reads.
    clock.set(Instant.parse("2026-11-16T18:00:00Z"));
    organization = house.newOrganization();
    patient = house.patient(organization);
    sam = house.asPatient(organization, patient);
    dana = house.staff(organization, Role.COUNSELOR);
    house.as(dana, () -> {
      team.join(patient, dana.staffId(), CareTeam.Part.PRIMARY);
      return true;
    });
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  @Test
  void a_question_becomes_a_task_and_the_answer_closes_it() throws Exception {
    mvc.perform(get("/my/messages").with(house.signedIn(sam)))
        .andExpect(content().string(containsString("every day from 8:00 AM to 8:00 PM")))
        .andExpect(content().string(containsString("Dana Whitfield")));
    mvc.perform(asSam("  ")).andExpect(status().is(422));
    mvc.perform(asSam("Can I come on Thursday <b>instead</b>?")).andExpect(redirectedUrl("/my/messages"));
    Task task = open().getFirst();
    assertThat(task.title()).isEqualTo("Wrote to the team").doesNotContain("Thursday");
    assertThat(task.severity()).isEqualTo(Severity.NEEDS_YOU);

    mvc.perform(tab())
        .andExpect(content().string(containsString("Can I come on Thursday &lt;b&gt;instead&lt;/b&gt;?")))
        .andExpect(content().string(containsString("Not read yet")));
    mvc.perform(answer("Yes. See you at six.", seen())).andExpect(redirectedUrl("/patients/" + patient + "/messages"));

    assertThat(open()).isEmpty();
    mvc.perform(get("/my").with(house.signedIn(sam))).andExpect(content().string(containsString("Your team wrote to you")));
    mvc.perform(tab()).andExpect(content().string(containsString("Not opened yet"))).andExpect(content().string(containsString("Read by Dana Whitfield")));
    mvc.perform(get("/my/messages").with(house.signedIn(sam))).andExpect(content().string(containsString("Yes. See you at six.")));
    mvc.perform(get("/my").with(house.signedIn(sam))).andExpect(content().string(not(containsString("Your team wrote to you"))));
    mvc.perform(tab()).andExpect(content().string(containsString("Opened by Sam")));
  }

  @Test
  void at_night_the_answer_is_promised_for_the_day_after_the_morning() throws Exception {
    clock.set(Instant.parse("2026-11-17T05:00:00Z"));
    mvc.perform(get("/my/messages").with(house.signedIn(sam))).andExpect(content().string(containsString("Somebody answers by Wed, Nov 18, 8:00 AM")));
  }

  @Test
  void words_of_danger_show_help_at_once_and_their_task_needs_a_person() throws Exception {
    mvc.perform(asSam("I don't want to be alive any more"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("tel:988")))
        .andExpect(content().string(containsString("Are you safe right now?")));
    Task task = open().getFirst();
    assertThat(task.severity()).isEqualTo(Severity.DANGER);
    assertThat(task.chain()).isEqualTo("patient-danger");
    mvc.perform(tab()).andExpect(content().string(containsString("This sounds like danger"))).andExpect(content().string(not(containsString("needs no answer"))));

    mvc.perform(answer("I am calling you now", seen())).andExpect(status().is3xxRedirection());
    assertThat(open()).singleElement().extracting(Task::id).isEqualTo(task.id());
  }

  @Test
  void an_answer_to_what_they_have_added_to_since_is_held_back() throws Exception {
    mvc.perform(asSam("Is the group on Friday?"));
    String before = seen();
    clock.set(clock.instant().plusSeconds(60));
    mvc.perform(asSam("I mean next Friday"));

    mvc.perform(answer("Yes, at ten", before)).andExpect(status().is(422)).andExpect(content().string(containsString("They have written again meanwhile")));
    mvc.perform(post("/patients/" + patient + "/messages/read").param("seen", before).with(house.signedIn(dana))).andExpect(status().is3xxRedirection());
    assertThat(open()).hasSize(1);
    mvc.perform(post("/patients/" + patient + "/messages/read").param("seen", seen()).with(house.signedIn(dana)));
    assertThat(open()).isEmpty();
  }

  @Test
  void of_two_who_answer_the_same_question_the_second_reads_the_first() throws Exception {
    mvc.perform(asSam("Where do I park?"));
    String question = seen();
    mvc.perform(answer("Behind the house", question)).andExpect(status().is3xxRedirection());
    mvc.perform(answer("Across the street", question)).andExpect(status().is(422)).andExpect(content().string(containsString("Somebody of the team has answered meanwhile")));
    assertThat(house.as(dana, () -> messages.with(patient))).hasSize(2);
  }

  @Test
  void whoever_asked_for_reminders_hears_that_something_waits_and_not_what() throws Exception {
    within(() -> jdbc.sql("update patient set email = 'sam@example.org' where id = :id").param("id", patient.value()).update());
    mvc.perform(post("/my/reminders").param("channel", "EMAIL").param("want", "on").with(house.signedIn(sam))).andExpect(redirectedUrl("/my/reminders"));
    mvc.perform(answer("Your test was clean", "")).andExpect(status().is3xxRedirection());

    List<String> keys =
        within(() -> jdbc.sql("select key from message where patient_id = :id").param("id", patient.value()).query(String.class).list());
    assertThat(keys).singleElement().asString().startsWith("opt-in:").contains("message:");
  }

  @Test
  void others_neither_read_nor_answer() throws Exception {
    mvc.perform(asSam("Only for Dana"));
    Actor stranger = house.staff(organization, Role.COUNSELOR);
    mvc.perform(get("/patients/" + patient + "/messages").with(house.signedIn(stranger))).andExpect(status().isForbidden());
    PatientId other = house.patient(organization, "Ren", "Okafor");
    mvc.perform(get("/my/messages").with(house.signedIn(house.asPatient(organization, other)))).andExpect(content().string(not(containsString("Only for Dana"))));
  }

  /** In the organization, in one transaction. */
  private <T> T within(Supplier<T> work) {
    return house.as(dana, () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
  }

  private MockHttpServletRequestBuilder asSam(String words) {
    return post("/my/messages").param("words", words).with(house.signedIn(sam));
  }

  private MockHttpServletRequestBuilder tab() {
    return get("/patients/" + patient + "/messages").with(house.signedIn(dana));
  }

  private MockHttpServletRequestBuilder answer(String words, String seen) {
    return post("/patients/" + patient + "/messages").param("words", words).param("seen", seen).with(house.signedIn(dana));
  }

  private String seen() {
    return house.as(dana, () -> messages.with(patient)).getLast().id().toString();
  }

  private List<Task> open() {
    return house.as(dana, () -> worklist.openFor(patient)).stream().filter(t -> t.kind().equals("conversation.message")).toList();
  }
}
