package org.handrail.path.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.plan.Lapses;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.PlanFixtures;
import org.handrail.path.plan.RecoveryPlanKind;
import org.handrail.path.plan.RecoveryPlanOutcomeView;
import org.handrail.path.plan.RecoveryPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class RecoveryScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;
  @Autowired RecoveryPlans plans;
  @Autowired RecoveryPlanOutcomeView outcome;
  @Autowired Lapses lapses;
  @Autowired PlanClock planClock;
  @Autowired Worklist worklist;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private PlanFixtures at;

  @BeforeEach
  void danaCaresForSam() {
    at = new PlanFixtures(house, context);
    join(at.dana);
  }

  private void join(Actor who) {
    house.as(who, () -> {
      team.join(at.sam, who.staffId(), who.equals(at.dana) ? CareTeam.Part.PRIMARY : CareTeam.Part.MEMBER);
      return true;
    });
  }

  private String page(Actor who, String path) throws Exception {
    var answer = mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletResponse send(Actor who, String path, String... fields) throws Exception {
    var request = post(path).with(house.signedIn(who));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private void written(Actor who, String root, RecoveryPlanKind kind, List<String> parts) throws Exception {
    for (String part : parts) {
      assertThat(send(who, root + "/" + kind.address() + "/parts/" + part, "edit", "0", "text", "My words on " + part).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void the_person_writes_a_safety_plan_part_by_part_and_it_counts_once_what_is_needed_is_there() throws Exception {
    Actor sam = at.asSam();
    written(sam, "/my", RecoveryPlanKind.SAFETY, List.of("signs", "alone"));
    var refused = send(sam, "/my/safety-plan/keep");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("People I can ask for help").contains("My words on signs");
    send(sam, "/my/safety-plan/parts/help", "edit", "0", "text", "Rosa", "phone", "405-555-0142");
    send(sam, "/my/safety-plan/parts/surroundings", "edit", "0", "text", "Tablets at my brother's");
    assertThat(send(sam, "/my/safety-plan/keep").getStatus()).isEqualTo(302);
    assertThat(page(sam, "/my/safety-plan")).contains("tel:4055550142").contains("Version 1").contains("My words on alone");
    assertThat(page(sam, "/my/safety-plan/offline")).contains("tel:4055550142").contains("tel:988").doesNotContain("_csrf").doesNotContain("<form").doesNotContain("Sam");
    assertThat(page(at.dana, "/patients/" + at.sam + "/safety-plan")).contains("last written by the person");
  }

  @Test
  void a_version_that_counted_never_changes_and_a_change_is_a_new_one() throws Exception {
    written(at.asSam(), "/my", RecoveryPlanKind.RELAPSE, List.of("reasons", "drift", "coping", "craving", "support", "slip"));
    send(at.asSam(), "/my/relapse-plan/keep");
    send(at.dana, "/patients/" + at.sam + "/relapse-plan/parts/medicine", "edit", "0", "text", "Film each morning");
    assertThat(page(at.asSam(), "/my/relapse-plan")).doesNotContain("Film each morning").contains("does not count yet");
    send(at.dana, "/patients/" + at.sam + "/relapse-plan/keep");
    house.as(at.dana, () -> {
      assertThat(plans.kept(at.sam, RecoveryPlanKind.RELAPSE)).extracting(p -> p.number()).containsExactly(2, 1);
      assertThat(outcome.firstRelapsePreventionPlan()).containsOnlyKeys(at.sam);
      return true;
    });
    assertThatThrownBy(() -> house.as(at.dana, () -> transaction.execute(s -> jdbc.sql("update recovery_plan set content = '{}' where number = 1").update())))
        .hasMessageContaining("never changes");
  }

  @Test
  void two_people_in_different_parts_never_meet_and_in_one_part_the_later_sees_both() throws Exception {
    String staff = "/patients/" + at.sam + "/safety-plan/parts/";
    assertThat(send(at.asSam(), "/my/safety-plan/parts/signs", "edit", "0", "text", "I stop answering").getStatus()).isEqualTo(200);
    assertThat(send(at.dana, staff + "alone", "edit", "0", "text", "Walk to the river").getStatus()).isEqualTo(200);
    var lost = send(at.dana, staff + "signs", "edit", "0", "text", "Sleeps badly");
    assertThat(lost.getStatus()).isEqualTo(409);
    assertThat(lost.getContentAsString()).contains("I stop answering").contains("value=\"1\"");
    assertThat(send(at.asSam(), "/my/safety-plan/parts/help", "edit", "0", "text", "Rosa", "phone", "call me").getStatus()).isEqualTo(422);
    assertThat(send(at.asSam(), "/my/safety-plan/parts/nothing", "edit", "0", "text", "x").getStatus()).isEqualTo(422);
  }

  @Test
  void a_slip_told_on_the_phone_brings_somebody_and_an_earlier_plan_review() throws Exception {
    at.active();
    LocalDate usual = house.as(at.dana, () -> planClock.dueFor(at.sam).orElseThrow().by());
    assertThat(send(at.asSam(), "/my/slipped", "what", "two beers", "words", "After the argument").getRedirectedUrl()).isEqualTo("/my/slipped/told");
    assertThat(send(at.asSam(), "/my/slipped", "what", "two beers").getStatus()).isEqualTo(302);
    assertThat(page(at.asSam(), "/my/slipped/told")).contains("Thank you for telling us").contains("will call you by");
    house.as(at.dana, () -> {
      assertThat(lapses.of(at.sam)).as("a second tap is not a second lapse").hasSize(1);
      assertThat(worklist.openFor(at.sam)).singleElement().extracting(Task::severity).isEqualTo(Severity.NEEDS_YOU);
      assertThat(planClock.dueFor(at.sam).orElseThrow().by()).isBefore(usual);
      assertThat(outcome.lapses()).singleElement().satisfies(l -> assertThat(l.toldByPatient()).isTrue());
      return true;
    });
    assertThat(page(at.dana, "/patients/" + at.sam)).contains("Lapse: two beers").contains("After the argument");
  }

  @Test
  void an_overdose_is_a_danger_and_a_mistake_is_taken_back_with_its_reason() throws Exception {
    String path = "/patients/" + at.sam + "/lapses";
    assertThat(send(at.dana, path, "on", "2099-01-01").getContentAsString()).contains("This day is ahead");
    send(at.dana, path, "harm", "true", "what", "fentanyl");
    var lapse = house.as(at.dana, () -> lapses.of(at.sam).getFirst());
    assertThat(house.as(at.dana, () -> worklist.openFor(at.sam))).singleElement().extracting(Task::severity).isEqualTo(Severity.DANGER);
    assertThat(send(at.dana, path + "/" + lapse.id() + "/withdraw", "reason", "").getStatus()).isEqualTo(422);
    send(at.dana, path + "/" + lapse.id() + "/withdraw", "reason", "Another person's");
    assertThat(house.as(at.dana, () -> lapses.of(at.sam))).isEmpty();
  }

  @Test
  void billing_reads_no_safety_plan_and_the_case_manager_writes_in_it() throws Exception {
    Actor billing = house.staff(at.organization, Role.BILLING);
    Actor manager = house.staff(at.organization, Role.CASE_MANAGER);
    join(billing);
    join(manager);
    String path = "/patients/" + at.sam + "/safety-plan";
    assertThat(mvc.perform(get(path).with(house.signedIn(billing))).andReturn().getResponse().getStatus()).isEqualTo(403);
    assertThat(send(manager, path + "/parts/signs", "edit", "0", "text", "Quiet").getStatus()).isEqualTo(200);
    var print = mvc.perform(get(path + "/print").with(house.signedIn(at.dana))).andReturn().getResponse();
    assertThat(print.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"plan.pdf\"");
  }
}
