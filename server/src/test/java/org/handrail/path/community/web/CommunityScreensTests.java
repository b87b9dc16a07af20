package org.handrail.path.community.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.community.Directory;
import org.handrail.path.community.Resource;
import org.handrail.path.community.ResourceKind;
import org.handrail.path.community.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class CommunityScreensTests {
  private static final String LIST = """
      [{"slug":"a","name":"Early Birds <script>alert(1)</script>","day":[0,1,2,3,4,5,6],"time":"18:30","types":["O","W"],"location":"Grace Hall","address":"1 Main St",
        "city":"Norman","state":"OK","postal_code":"73069","latitude":35.2226,"longitude":-97.4395,"url":"javascript:alert(2)","conference_url":"https://meet.example/j/1"},
       {"slug":"b","name":"Broken","day":9,"time":"18:30"}]""";

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired Directory directory;

  private OrganizationId organization;
  private Actor caseManager;
  private Actor admin;
  private Actor patient;

  @BeforeEach
  void house() {
    organization = house.newOrganization();
    caseManager = house.staff(organization, Role.CASE_MANAGER);
    admin = house.staff(organization, Role.ADMIN);
    patient = house.asPatient(organization, house.patient(organization));
  }

  private MockHttpServletResponse perform(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return mvc.perform(request.with(house.signedIn(actor))).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String page(Actor actor, String address) {
    var response = perform(actor, get(address));
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    try {
      return response.getContentAsString(UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private MockHttpServletResponse upload(String text) {
    return perform(admin, multipart("/admin/lists").file(new MockMultipartFile("file", "norman.json", "application/json", text.getBytes(UTF_8))).param("format", "MEETINGS"));
  }

  @Test
  void an_administrator_reads_a_list_and_patients_find_it_as_plain_text() throws Exception {
    assertThat(page(admin, "/admin/lists")).contains("No list yet");
    String read = upload(LIST).getContentAsString(UTF_8);
    assertThat(read).contains("1 new, 0 changed").contains("row 2: the day").contains("norman");
    for (String page : java.util.List.of(page(patient, "/my/support?near=73069"), page(caseManager, "/community?near=Norman,%20OK&day=any"))) {
      assertThat(page).contains("Early Birds").contains("Open to everyone").contains("Women").contains("under 0.1 mi").contains("https://meet.example/j/1")
          .contains("6:30").doesNotContain("alert(");
    }
    assertThat(page(patient, "/my/support?near=73069&type=M")).contains("Nothing here yet");
    assertThat(page(patient, "/my/support?near=Atlantis")).contains("know where that is");
    assertThat(page(patient, "/my/support?miles=online")).contains("Early Birds").contains("Online, from anywhere");
    assertThat(page(patient, "/my/support?near=73069&day=any&part=MORNING")).doesNotContain("Early Birds");
    var broken = upload("[{]");
    assertThat(broken.getStatus()).isEqualTo(422);
    assertThat(broken.getContentAsString(UTF_8)).contains("Nothing was read: it is not valid JSON at line 1");
    assertThat(page(patient, "/my/support?near=73069")).as("the old list stays").contains("Early Birds");
  }

  @Test
  void a_home_is_entered_by_hand_and_tells_its_free_beds_with_the_day() {
    upload(LIST);
    var saved = perform(caseManager, post("/community/new").param("kind", "SOBER_HOME").param("name", "Cedar House").param("city", "Norman").param("state", "ok")
        .param("postalCode", "73069").param("phone", "405-555-0100").param("vacancies", "2").param("notes", "Women. Medicine welcome."));
    assertThat(saved.getRedirectedUrl()).isEqualTo("/community?kind=SOBER_HOME");
    assertThat(page(patient, "/my/support?kind=SOBER_HOME&near=73069")).contains("Cedar House").contains("2 beds free, as of today").contains("tel:4055550100");
    Resource home = Tenant.in(organization, () -> directory.find(new Search(java.util.Set.of(ResourceKind.SOBER_HOME), null, 10, false, null, null, "", ""))).getFirst();
    String address = "/community/" + home.id();
    assertThat(page(caseManager, address)).contains("Cedar House");
    assertThat(perform(caseManager, post(address).param("version", "0").param("kind", "SOBER_HOME").param("name", "Cedar House").param("vacancies", "0")).getStatus()).isEqualTo(302);
    var late = perform(caseManager, post(address).param("version", "0").param("kind", "SOBER_HOME").param("name", "Cedar Home").param("vacancies", "9"));
    assertThat(late.getStatus()).as("the loser keeps what they typed").isEqualTo(422);
    assertThat(perform(caseManager, post("/community/new").param("kind", "RIDES").param("name", "").param("url", "javascript:x").param("vacancies", "many")).getStatus()).isEqualTo(422);
    assertThat(page(patient, "/my/support?kind=SOBER_HOME")).contains("Full, as of today");
  }

  @Test
  void an_entry_of_a_list_is_not_changed_by_hand() {
    upload(LIST);
    Resource meeting = Tenant.in(organization, () -> directory.find(new Search(java.util.Set.of(ResourceKind.MEETING), null, 10, false, null, null, "", ""))).getFirst();
    assertThat(perform(caseManager, get("/community/" + meeting.id())).getStatus()).isEqualTo(404);
    assertThat(perform(patient, get("/community")).getStatus()).isEqualTo(403);
    assertThat(perform(caseManager, get("/admin/lists")).getStatus()).isEqualTo(403);
  }
}
