package org.handrail.path.family.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.path.attendance.RollCallFixtures;
import org.handrail.path.family.FamilyFixtures;
import org.handrail.path.family.FamilyMessages;
import org.handrail.path.family.MemberId;
import org.handrail.path.plan.PlanFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody sees whom a patient invited: exactly what is shared at this moment, and no trace of anything else. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class FamilyPageTests {
  private static final String NOTHING = "There is nothing for you here at the moment";

  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired FamilyMessages messages;

  private FamilyFixtures family;
  private RollCallFixtures.Evening evening;
  private Actor sam;
  private Actor rosa;

  @BeforeEach
  void samIsInTheEveningProgram() {
    family = new FamilyFixtures(house, context);
    evening = new RollCallFixtures(context, house).evening(2);
    sam = house.asPatient(evening.clinic().organization(), evening.first());
    rosa = house.family(evening.clinic().organization(), "Rosa");
  }

  private MockHttpServletResponse open(Actor who, String path) throws Exception {
    return mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Actor who, String path, String... fields) throws Exception {
    var request = post(path).with(house.signedIn(who));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private String page(Actor who) throws Exception {
    var answer = open(who, "/family");
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  /** A page without what differs from one request to the next. */
  private static String plain(String page, MemberId member) {
    return page.replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", "").replace(member.toString(), "").replaceAll("\\s+", " ");
  }

  @Test
  void only_what_is_shared_is_there_and_what_is_taken_back_leaves_no_trace() throws Exception {
    MemberId member = family.joined(sam, rosa, "sessions", "hours");
    assertThat(page(rosa)).contains("is sharing with you").contains("Sessions").contains("6:00 PM to 9:00 PM").contains("this week")
        .doesNotContain("Relapse prevention").doesNotContain("Goals");
    send(sam, "/my/people/" + member + "/items/sessions", "on", "false");
    send(sam, "/my/people/" + member + "/items/hours", "on", "false");
    String after = page(rosa);
    assertThat(after).doesNotContain("6:00 PM to 9:00 PM").contains("chooses what is here");

    var ben = house.family(evening.clinic().organization(), "Rosa");
    MemberId never = family.joined(sam, ben);
    assertThat(plain(after, member)).as("a page that lost everything looks like one that never had it").isEqualTo(plain(page(ben), never));
  }

  @Test
  void a_shared_part_with_nothing_in_it_looks_like_one_that_is_not_shared() throws Exception {
    MemberId all = family.joined(sam, rosa, "goals", "missed", "help");
    var ben = house.family(evening.clinic().organization(), "Rosa");
    MemberId none = family.joined(sam, ben);
    assertThat(plain(page(rosa), all)).isEqualTo(plain(page(ben), none));
  }

  @Test
  void goals_come_in_the_persons_own_words_and_with_the_notice_of_the_law() throws Exception {
    var plan = new PlanFixtures(house, context);
    plan.active();
    var sister = house.family(plan.organization, "Rosa");
    family.joined(plan.asSam(), sister, "goals");
    assertThat(page(sister)).contains("I want to be the one who picks Maya up").contains("42 CFR").doesNotContain("Evenings alone at home");
  }

  @Test
  void other_peoples_pages_of_whatever_kind_answer_like_pages_that_never_were() throws Exception {
    family.joined(sam, rosa, "sessions");
    var ben = house.family(evening.clinic().organization(), "Ben");
    MemberId bens = family.joined(sam, ben, "sessions", "hours");
    var other = house.asPatient(evening.clinic().organization(), evening.people().get(1));
    MemberId of = family.joined(other, house.family(evening.clinic().organization(), "Kim"), "sessions");
    var far = new PlanFixtures(house, context);
    MemberId away = family.joined(far.asSam(), house.family(far.organization, "Lee"), "goals");
    MemberId invited = family.invites(sam, "Mom", "", "sessions").member();
    String unknown = open(rosa, "/family/" + UUID.randomUUID()).getContentAsString();
    assertThat(unknown).contains(NOTHING);
    for (MemberId guessed : List.of(bens, of, away, invited)) {
      assertThat(plain(open(rosa, "/family/" + guessed).getContentAsString(), guessed)).isEqualTo(plain(unknown, guessed));
      var part = open(rosa, "/family/" + guessed + "/shared");
      assertThat(part.getContentAsString()).contains(NOTHING);
      assertThat(part.getHeader("HX-Redirect")).isEqualTo("/family");
      var sent = send(rosa, "/family/" + guessed + "/messages", "words", "He is drinking", "say", "YES", "reads", "false");
      assertThat(sent.getContentAsString()).contains(NOTHING);
      assertThat(open(rosa, "/my/people/" + guessed).getStatus()).isEqualTo(403);
      assertThat(send(rosa, "/my/people/" + guessed + "/items/hours", "on", "true").getStatus()).isEqualTo(403);
    }
    Stream.of(sam, other).forEach(who -> assertThat(house.as(who, () -> messages.about(who.patientId()))).isEmpty());
  }

  @Test
  void records_and_the_patients_own_pages_stay_closed_to_family_and_other_patients_cannot_touch_the_list() throws Exception {
    MemberId member = family.joined(sam, rosa, "sessions");
    for (String path : List.of("/my", "/my/people", "/today", "/patients", "/patients/" + evening.first(), "/patients/" + evening.first() + "/family", "/family-evenings")) {
      assertThat(open(rosa, path).getStatus()).as(path).isEqualTo(403);
    }
    var ren = house.asPatient(evening.clinic().organization(), evening.people().get(1));
    assertThat(send(ren, "/my/people/" + member + "/items/hours", "on", "true").getStatus()).isEqualTo(422);
    assertThat(send(ren, "/my/people/" + member + "/stop").getStatus()).isEqualTo(422);
    assertThat(send(ren, "/my/people/" + member + "/take-off").getStatus()).isEqualTo(422);
    assertThat(open(ren, "/my/people/" + member).getRedirectedUrl()).isEqualTo("/my/people");
    assertThat(page(rosa)).contains("6:00 PM to 9:00 PM").doesNotContain("this week");
  }

  @Test
  void taken_off_means_gone_from_pages_fragments_and_what_the_browser_kept() throws Exception {
    MemberId member = family.joined(sam, rosa, "sessions", "hours");
    assertThat(open(rosa, "/family/" + member + "/shared").getContentAsString()).contains("6:00 PM to 9:00 PM");
    send(sam, "/my/people/" + member + "/take-off");
    for (String path : List.of("/family", "/family/" + member, "/family/" + member + "/shared")) {
      var answer = open(rosa, path);
      assertThat(answer.getContentAsString()).as(path).contains(NOTHING).doesNotContain("Caleb").doesNotContain("6:00 PM");
      assertThat(answer.getHeader("Clear-Site-Data")).as(path).contains("cache");
    }
    assertThat(send(rosa, "/family/" + member + "/messages", "words", "Hello", "say", "YES", "reads", "false").getContentAsString()).contains(NOTHING);
  }

  @Test
  void nothing_of_these_pages_is_kept_by_a_browser() throws Exception {
    MemberId member = family.joined(sam, rosa, "sessions");
    for (String path : List.of("/family", "/family/" + member, "/family/" + member + "/shared", "/family/" + UUID.randomUUID())) {
      assertThat(open(rosa, path).getHeader("Cache-Control")).as(path).contains("no-store");
    }
    assertThat(open(sam, "/my/people").getHeader("Cache-Control")).contains("no-store");
    assertThat(send(rosa, "/family/" + member + "/messages", "words", "", "say", "YES", "reads", "false").getHeader("Cache-Control")).contains("no-store");
    assertThat(page(rosa)).as("a page shown again by the back button asks anew").contains("data-fresh").doesNotContain("offline.js");
  }

  @Test
  void the_patient_sees_what_they_see_and_an_item_the_table_does_not_open_cannot_be_shared() throws Exception {
    MemberId member = family.joined(sam, rosa, "sessions");
    assertThat(open(sam, "/my/people/" + member).getContentAsString()).contains("6:00 PM to 9:00 PM");
    assertThat(send(sam, "/my/people/" + member + "/items/notes", "on", "true").getStatus()).isEqualTo(422);
    assertThat(send(sam, "/my/people/" + member + "/items/here", "on", "false").getStatus()).as("only taking them off does that").isEqualTo(422);
  }
}
