package org.handrail.path.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.web.Form;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.handrail.path.plan.ChangePlan;
import org.handrail.path.plan.PlanFixtures;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.ProposePlan;
import org.handrail.path.plan.VersionState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
class PlanScreensTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Plans plans;
  @Autowired CareTeam team;

  PlanFixtures at;
  String plan;

  @BeforeEach
  void danaCaresForSam() {
    at = new PlanFixtures(house, context);
    house.as(at.dana, () -> {
      team.join(at.sam, at.dana.staffId(), CareTeam.Part.PRIMARY);
      return true;
    });
    plan = "/patients/" + at.sam + "/plan";
  }

  private MockHttpServletResponse read(Actor who, String path) throws Exception {
    return mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
  }

  private String page(Actor who, String path) throws Exception {
    var response = read(who, path);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse send(Actor who, String path, Map<String, String> fields) throws Exception {
    var all = new LinkedMultiValueMap<String, String>();
    fields.forEach(all::add);
    return mvc.perform(post(path).params(all).with(house.signedIn(who))).andReturn().getResponse();
  }

  private PlanVersion pending() {
    return house.as(at.dana, () -> plans.pending(at.sam).orElseThrow());
  }

  private Map<String, String> typed(PlanVersion draft, String command) {
    Form form = house.as(at.dana, () -> DraftForm.of(draft.content()));
    Map<String, String> fields = new LinkedHashMap<>();
    form.values().forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.getFirst()));
    fields.put("version", draft.id().toString());
    fields.put("edit", Integer.toString(draft.edit()));
    fields.put("do", command);
    return fields;
  }

  @Test
  void a_draft_is_written_finished_and_signed_by_both() throws Exception {
    at.draft();
    var fields = typed(pending(), "add:p0.g0");
    fields.put("p0.g0.words", "I want to be all there.");
    var added = send(at.dana, plan + "/draft", fields);
    assertThat(added.getRedirectedUrl()).endsWith("/plan/draft#p0");
    assertThat(pending().content().goals().getFirst().words()).isEqualTo("I want to be all there.");
    assertThat(pending().content().objectives()).hasSize(2);

    var unfinished = send(at.dana, plan + "/draft", typed(pending(), "finish"));
    assertThat(unfinished.getStatus()).isEqualTo(422);
    assertThat(unfinished.getContentAsString()).contains("Say what will be done").contains("Choose the day by which it is done");

    fields = typed(pending(), "finish");
    fields.put("p0.g0.o1.words", "Call Rosa");
    fields.put("p0.g0.o1.measure", "every Sunday");
    fields.put("p0.g0.o1.target", "2027-01-03");
    assertThat(send(at.dana, plan + "/draft", fields).getRedirectedUrl()).endsWith("/plan/sign");
    String version = pending().id().toString();

    assertThat(page(at.asSam(), "/my/plan")).contains("Your plan is ready to read");
    assertThat(page(at.asSam(), "/my/plan/sign")).contains("I want to be all there.").contains("Call Rosa");
    var sam = send(at.asSam(), "/my/plan/sign", Map.of("version", version, "strokes", "", "signature", "Sam Whitehorse"));
    assertThat(sam.getRedirectedUrl()).isEqualTo("/my/plan");
    assertThat(page(at.dana, plan)).contains("Still missing: clinician");
    send(at.dana, plan + "/sign/clinician", Map.of("version", version, "strokes", "", "signature", "Dana Whitfield"));
    assertThat(page(at.dana, plan)).contains("Version 1, in force since").contains("“I want to be all there.”");
    assertThat(page(at.asSam(), "/my/plan")).contains("Made with Dana on").contains("What I get each week");
  }

  @Test
  void an_empty_signature_is_refused_beside_the_box_and_keeps_the_words() throws Exception {
    var id = at.proposed();
    var refused =
        send(at.asSam(), "/my/plan/sign",
            Map.of("version", id.toString(), "strokes", "", "signature", "", "words", "Mornings are better"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("type your full name").contains("Mornings are better");
  }

  @Test
  void whoever_loses_a_race_sees_the_change_beside_what_they_typed() throws Exception {
    at.draft();
    var mine = typed(pending(), "save");
    mine.put("p0.statement", "What I typed meanwhile");
    var theirs = typed(pending(), "remove:s1");
    send(at.dana, plan + "/draft", theirs);
    var lost = send(at.dana, plan + "/draft", mine);
    assertThat(lost.getStatus()).isEqualTo(409);
    assertThat(lost.getContentAsString())
        .contains("while you were writing").contains("Family session").contains("What I typed meanwhile");
    assertThat(pending().content().services()).hasSize(1);
  }

  @Test
  void a_signed_version_is_printed_with_its_signatures_under_a_neutral_name() throws Exception {
    var id = at.active();
    for (var answer : List.of(read(at.dana, plan + "/versions/" + id + "/pdf"), read(at.asSam(), "/my/plan/versions/" + id + "/pdf"))) {
      assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"plan-1.pdf\"");
      assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
        String text = new PDFTextStripper().getText(document);
        assertThat(text).contains("Treatment plan, version 1").contains("Sam Whitehorse").contains("Dana Whitfield, LCSW")
            .contains("I want to be the one who picks Maya up").contains("42 CFR part 2");
        for (var font : document.getPage(0).getResources().getFontNames()) {
          assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void a_patient_never_reads_a_draft_or_another_persons_plan() throws Exception {
    var draft = at.draft();
    assertThat(read(at.asSam(), "/my/plan/versions/" + draft).getRedirectedUrl()).isEqualTo("/my/plan");
    assertThat(page(at.asSam(), "/my/plan")).doesNotContain("picks Maya up");
    var other = new PlanFixtures(house, context);
    var theirs = other.active();
    assertThat(read(at.asSam(), "/my/plan/versions/" + theirs).getRedirectedUrl()).isEqualTo("/my/plan");
    assertThat(read(at.asSam(), plan).getStatus()).isEqualTo(403);
  }

  @Test
  void a_question_from_the_portal_is_kept_and_shown_to_staff() throws Exception {
    var id = at.proposed();
    send(at.asSam(), "/my/plan/ask", Map.of("version", id.toString(), "question", "Why three evenings?"));
    assertThat(page(at.dana, plan)).contains("Why three evenings?");
  }

  @Test
  void every_page_is_accessible_and_fits() throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/plan-none", page(at.dana, plan));
    at.draft();
    pages.put("/plan-draft", page(at.dana, plan + "/draft"));
    pages.put("/plan-writing", page(at.dana, plan));
    var broken = typed(pending(), "finish");
    broken.put("s0.minutes", "");
    broken.put("p0.g0.words", "");
    pages.put("/plan-refused", send(at.dana, plan + "/draft", broken).getContentAsString());
    var race = typed(pending(), "save");
    send(at.dana, plan + "/draft", typed(pending(), "save"));
    var back = typed(pending(), "save");
    back.put("p0.g0.words", "I want to be the one who picks Maya up, every day.");
    back.put("s0.minutes", "180");
    send(at.dana, plan + "/draft", back);
    pages.put("/plan-race", send(at.dana, plan + "/draft", race).getContentAsString());
    PlanVersionId first = house.as(at.dana, () -> context.getBean(ProposePlan.class).propose(at.sam, pending().id(), pending().edit()).orElseThrow());
    pages.put("/plan-sign", page(at.dana, plan + "/sign"));
    pages.put("/my-plan-first", page(at.asSam(), "/my/plan"));
    pages.put("/my-sign-first", page(at.asSam(), "/my/plan/sign"));
    at.sign(first);
    var second = house.as(at.dana, () -> context.getBean(ChangePlan.class).change(at.sam).orElseThrow());
    assertThat(pending().state()).isEqualTo(VersionState.DRAFT);
    send(at.dana, plan + "/draft", typed(pending(), "remove:s1"));
    house.as(at.dana, () -> context.getBean(ProposePlan.class).propose(at.sam, second, pending().edit()).orElseThrow());
    pages.put("/plan-active", page(at.dana, plan));
    pages.put("/plan-review", page(at.dana, plan + "/review"));
    pages.put("/plan-sign-change", page(at.dana, plan + "/sign"));
    pages.put("/plan-version", page(at.dana, plan + "/versions/" + second));
    pages.put("/my-plan", page(at.asSam(), "/my/plan"));
    pages.put("/my-sign", page(at.asSam(), "/my/plan/sign"));
    pages.put("/my-sign-refused", send(at.asSam(), "/my/plan/sign", Map.of("version", second.toString(), "signature", "")).getContentAsString());
    pages.put("/my-ask", page(at.asSam(), "/my/plan/ask"));
    pages.put("/my-version", page(at.asSam(), "/my/plan/versions/" + first));
    try (Chromium chromium = Chromium.orSkip()) {
      for (String path : pages.keySet()) {
        for (Pages.Look look : Pages.LOOKS) {
          try (BrowserContext browser = Pages.at(chromium.browser(), look)) {
            new ClasspathSite(pages).serve(browser);
            Page page = browser.newPage();
            page.navigate(ClasspathSite.url(path));
            Pages.keep(page, path, look);
            Pages.assertNoSidewaysScroll(page);
            Pages.assertAccessible(page);
          }
        }
      }
    }
  }
}
