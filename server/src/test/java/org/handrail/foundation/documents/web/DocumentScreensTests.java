package org.handrail.foundation.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.Document;
import org.handrail.foundation.documents.DocumentKind;
import org.handrail.foundation.documents.Documents;
import org.handrail.foundation.documents.NewDocument;
import org.handrail.foundation.documents.StoreDocument;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.ClasspathSite;
import org.handrail.journeys.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class DocumentScreensTests {
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired StoreDocument store;
  @Autowired Documents documents;
  @Autowired CareTeam team;
  @Autowired Messages messages;

  OrganizationId organization;
  Actor dana;
  PatientId sam;
  String base;

  @BeforeEach
  void danaCaresForSam() {
    organization = house.newOrganization();
    dana = house.staff(organization, Role.COUNSELOR);
    sam = house.patient(organization);
    base = "/patients/" + sam + "/documents";
    cares(dana);
  }

  private void cares(Actor who) {
    house.as(who, () -> {
      team.join(sam, who.staffId(), CareTeam.Part.MEMBER);
      return true;
    });
  }

  private MockHttpServletResponse upload(Actor who, byte[] content, String kind) throws Exception {
    var file = new MockMultipartFile("file", "whitehorse-detox.pdf", "application/pdf", content);
    return mvc.perform(multipart(base).file(file).param("kind", kind).param("title", "Summary").param("dated", "").with(house.signedIn(who)))
        .andReturn().getResponse();
  }

  private MockHttpServletResponse read(Actor who, String path) throws Exception {
    return mvc.perform(get(path).with(house.signedIn(who))).andReturn().getResponse();
  }

  private Document only() {
    return Tenant.in(organization, () -> documents.of(sam)).getFirst();
  }

  @Test
  void an_upload_is_kept_and_comes_back_under_a_neutral_name_that_nothing_runs() throws Exception {
    assertThat(upload(dana, PDF, "SUMMARY").getRedirectedUrl()).isEqualTo(base);
    var file = read(dana, base + "/" + only().id() + "/file");
    assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
    assertThat(file.getHeader("Content-Disposition")).matches("attachment; filename=\"document-[0-9a-f]{12}\\.pdf\"");
    assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.getHeader("Cache-Control")).contains("no-store");
    assertThat(read(dana, base + "/" + only().id() + "/view").getHeader("Content-Disposition")).startsWith("inline");
  }

  @Test
  void a_web_page_dressed_as_a_pdf_is_refused_in_words() throws Exception {
    var refused = upload(dana, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "SUMMARY");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("This is a web page").contains("Summary");
    assertThat(Tenant.in(organization, () -> documents.of(sam))).isEmpty();
  }

  @Test
  void what_a_browser_cannot_show_safely_is_never_shown_inline() throws Exception {
    byte[] fax = new byte[64];
    fax[0] = 'I';
    fax[1] = 'I';
    fax[2] = 0x2A;
    upload(dana, fax, "REFERRAL");
    assertThat(read(dana, base + "/" + only().id() + "/view").getHeader("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void a_document_of_a_part_one_may_not_read_does_not_exist() throws Exception {
    upload(dana, PDF, "RESULT");
    Actor billing = house.staff(organization, Role.BILLING);
    cares(billing);
    String list = read(billing, base).getContentAsString();
    assertThat(list).contains("No documents yet").doesNotContain("Summary");
    assertThat(read(billing, base + "/" + only().id() + "/file").getStatus()).isEqualTo(404);
    assertThat(upload(billing, PDF, "RESULT").getStatus()).as("nor can it be filed there").isEqualTo(422);
    assertThat(upload(billing, PDF, "INSURANCE").getStatus()).isEqualTo(302);
  }

  @Test
  void a_document_of_another_patient_is_not_found_through_this_record() throws Exception {
    PatientId other = house.patient(organization);
    var theirs = house.as(dana, () -> store.fromUpload(new NewDocument(other, "X", DocumentKind.SUMMARY, null, PDF)).orElseThrow());
    assertThat(read(dana, base + "/" + theirs + "/file").getStatus()).isEqualTo(404);
    assertThat(read(dana, base + "/" + theirs).getStatus()).isEqualTo(404);
  }

  @Test
  void every_page_is_accessible_and_fits() throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/documents-none", read(dana, base).getContentAsString());
    upload(dana, PDF, "SUMMARY");
    String document = base + "/" + only().id();
    pages.put("/documents-one", read(dana, document).getContentAsString());
    pages.put("/documents-refused", upload(dana, new byte[0], "SUMMARY").getContentAsString());
    mvc.perform(post(document + "/error").param("reason", "Belongs to another record").with(house.signedIn(dana)));
    upload(dana, PDF, "IDENTIFICATION");
    pages.put("/documents-list", read(dana, base).getContentAsString());
    pages.put("/documents-crossed", read(dana, document).getContentAsString());
    Actor admin = house.staff(organization, Role.ADMIN);
    pages.put("/messages-none", read(admin, "/admin/messages").getContentAsString());
    Tenant.run(organization, () -> {
      messages.queue(NewMessage.toOther("sam@example.org", "code", Map.of("code", "1", "minutes", "10"), "a"));
      messages.queue(NewMessage.toOther("no address", "code", Map.of("code", "1", "minutes", "10"), "b"));
    });
    String list = read(admin, "/admin/messages").getContentAsString();
    assertThat(list).contains("s•••@example.org").doesNotContain("sam@example.org").contains("Try again");
    pages.put("/messages", list);
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
