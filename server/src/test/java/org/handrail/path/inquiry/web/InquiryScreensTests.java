package org.handrail.path.inquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.SharedData;
import org.handrail.face.fhir.BundleText;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.journeys.Chromium;
import org.handrail.journeys.Screens;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryDetails;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.ReceiveReferral;
import org.handrail.path.inquiry.RecordCall;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralId;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralItem;
import org.handrail.path.inquiry.Referrals;
import org.handrail.path.inquiry.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class InquiryScreensTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired Inquiries inquiries;
  @Autowired Referrals referrals;
  @Autowired RecordCall recordCall;
  @Autowired ReceiveReferral receive;
  @Autowired Organizations organizations;
  @Autowired CareTeam team;

  private OrganizationId organization;
  private Actor admissions;

  @BeforeEach
  void aProgram() {
    organization = house.newOrganization();
    admissions = house.staff(organization, Role.ADMISSIONS);
  }

  private MockHttpServletResponse perform(Actor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return mvc.perform(request.with(house.signedIn(who))).andReturn().getResponse();
  }

  private MockHttpServletResponse send(Actor who, String path, String... fields) throws Exception {
    var request = post(path).param("_once", UUID.randomUUID().toString());
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return perform(who, request);
  }

  private InquiryId called() {
    return house.as(admissions, () -> recordCall.record(InquiryDetails.of("Ren", "Okafor", "405-555-0142")).orElseThrow());
  }

  private Inquiry inquiry(InquiryId id) {
    return house.as(admissions, () -> inquiries.get(id));
  }

  private String version(InquiryId id) {
    return String.valueOf(inquiry(id).version());
  }

  private ReceiveReferral.Received.New received(ReferralInput input) {
    return (ReceiveReferral.Received.New) house.as(admissions, () -> receive.receive(input, Referral.Channel.UPLOAD, null));
  }

  @Test
  void a_call_is_written_down_and_stands_on_the_board() throws Exception {
    var written = send(admissions, "/inquiries/new", "given", "Ren", "family", "Okafor", "phone", "405-555-0142", "language", "en", "adultStated", "true");
    assertThat(written.getStatus()).isEqualTo(302);
    String board = perform(admissions, get("/inquiries")).getContentAsString();
    assertThat(board).contains("Ren Okafor", "Today. Screen", "Phone call");
  }

  @Test
  void a_refused_call_keeps_what_was_typed() throws Exception {
    var refused = send(admissions, "/inquiries/new", "given", "Ren", "phone", "12", "words", "Wants evenings", "language", "en");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Check the number: it has 2 digits", "Say that the person is 18 or older", "Wants evenings");
  }

  @Test
  void the_loser_of_two_editors_keeps_what_they_typed_and_can_save_it_then() throws Exception {
    InquiryId id = called();
    send(house.staff(organization, Role.SUPERVISOR), "/inquiries/" + id + "/edit", "version", "0", "given", "Ren", "family", "Okafor", "phone", "405-555-0999", "language", "en", "adultStated", "true");
    String[] mine = {"version", "0", "given", "Renata", "family", "Okafor", "phone", "405-555-0142", "language", "en", "adultStated", "true"};
    var lost = send(admissions, "/inquiries/" + id + "/edit", mine);
    assertThat(lost.getStatus()).isEqualTo(422);
    assertThat(lost.getContentAsString()).contains("Changed phone", "value=\"Renata\"", "name=\"version\" value=\"1\"");
    mine[1] = "1";
    assertThat(send(admissions, "/inquiries/" + id + "/edit", mine).getStatus()).isEqualTo(302);
    assertThat(inquiry(id).details().given()).isEqualTo("Renata");
  }

  @Test
  void an_inquiry_goes_its_way_on_screens() throws Exception {
    InquiryId id = called();
    String base = "/inquiries/" + id;
    assertThat(send(admissions, base + "/contact", "result", "REACHED", "words", "Wants evenings").getStatus()).isEqualTo(302);
    assertThat(inquiry(id).stage()).isEqualTo(Stage.SCREENING);
    assertThat(send(admissions, base + "/screening", "version", version(id), "selfHarm", "NO", "withdrawal", "NO", "overdose", "NO").getStatus()).isEqualTo(302);
    assertThat(send(admissions, base + "/person", "version", version(id), "who", "new", "given", "Ren", "family", "Okafor", "birthDate", "1988-03-02", "language", "en").getStatus())
        .isEqualTo(302);
    assertThat(send(admissions, base + "/ready", "version", version(id)).getStatus()).isEqualTo(302);
    assertThat(inquiry(id).stage()).isEqualTo(Stage.READY);
    assertThat(perform(admissions, get(base)).getContentAsString()).contains("Assess and place", "Talked with them. Wants evenings");
    assertThat(send(admissions, base + "/close", "version", version(id), "reason", "ELSEWHERE", "note", "").getStatus()).isEqualTo(302);
    assertThat(perform(admissions, get("/inquiries/ended")).getContentAsString()).contains("In treatment elsewhere");
    assertThat(send(admissions, base + "/close", "version", version(id), "reason", "ELSEWHERE").getStatus()).isEqualTo(422);
  }

  @Test
  void an_upload_leads_to_the_intake_and_a_second_one_to_the_same() throws Exception {
    var file = new MockMultipartFile("file", "Ren_Okafor.json", "application/json", aReferral().condition("c", "Patient/pat", "").bytes());
    var first = perform(admissions, multipart("/inquiries/import").file(file));
    assertThat(first.getRedirectedUrl()).startsWith("/inquiries/referrals/");
    assertThat(perform(admissions, multipart("/inquiries/import").file(file)).getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
    var broken = new MockMultipartFile("file", "Ren_Okafor.json", "application/json", "{".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var refused = perform(admissions, multipart("/inquiries/import").file(broken));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Bundle: this cannot be read: it is not valid JSON at line 1").doesNotContain("Ren_Okafor");
  }

  @Test
  void several_files_are_one_story() throws Exception {
    var patient = new MockMultipartFile("file", "a.json", null, "{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1970-01-01\",\"name\":[{\"text\":\"James Wolff\"}]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var grief = new MockMultipartFile("file", "b.xml", null, "<Condition xmlns=\"http://hl7.org/fhir\"><code><text value=\"Grief\"/></code><subject><reference value=\"Patient/x\"/></subject></Condition>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var refused = perform(admissions, multipart("/inquiries/import").file(patient).file(grief));
    assertThat(refused.getContentAsString()).contains("file 2.subject: Patient/x is not the Patient of this bundle");
  }

  @Test
  void items_are_accepted_on_the_intake_page() throws Exception {
    var n = received(aReferral().condition("c", "Patient/pat", "").allergy("a", "Penicillin").document("d", "Summary <script>alert(1)</script>").input());
    String page = perform(admissions, get("/inquiries/referrals/" + n.referral())).getContentAsString();
    assertThat(page).contains("Alcohol dependence, uncomplicated", "ICD-10-CM F10.20", "Penicillin", "Nothing here is in our record yet").doesNotContain("<script>alert");
    var items = house.as(admissions, () -> referrals.items(n.referral()));
    String diagnosis = items.stream().filter(i -> i.kind() == ReferralItem.Kind.DIAGNOSIS).findFirst().orElseThrow().id().toString();
    String document = items.stream().filter(i -> i.kind() == ReferralItem.Kind.DOCUMENT).findFirst().orElseThrow().id().toString();
    assertThat(perform(admissions, get("/inquiries/referrals/" + n.referral() + "/documents/" + document)).getContentAsString()).contains("Summary &lt;script&gt;");
    String action = "/inquiries/referrals/" + n.referral();
    var unsaid = send(admissions, action, "version", "0", "inquiryVersion", "0", "item", diagnosis);
    assertThat(unsaid.getStatus()).isEqualTo(422);
    assertThat(unsaid.getContentAsString()).contains("Choose who this is", "value=\"" + diagnosis + "\" id=\"i-" + diagnosis + "\" checked");
    var accepted = send(admissions, action, "version", "0", "inquiryVersion", "0", "item", diagnosis, "who", "new", "given", "Ren", "family", "Okafor", "birthDate", "1988-03-02", "language", "en");
    assertThat(accepted.getStatus()).isEqualTo(302);
    assertThat(perform(admissions, get(action)).getContentAsString()).contains("In our record", "Left out");
  }

  @Test
  void the_dead_are_said_to_be_and_cannot_be_accepted() throws Exception {
    var n = received(BundleText.empty().patient("pat", "1970-01-01", ",\"deceasedDateTime\":\"2024-05-01\"").input());
    String action = "/inquiries/referrals/" + n.referral();
    assertThat(perform(admissions, get(action)).getContentAsString()).contains("This record says the person has died", "1 May 2024").doesNotContain("Accept what is ticked");
    var refused = send(admissions, action, "version", "0", "inquiryVersion", "0", "who", "new", "given", "Ren", "family", "Okafor", "birthDate", "1970-01-01", "language", "en");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(perform(admissions, get("/inquiries/" + n.inquiry())).getContentAsString()).contains("says this person has died").doesNotContain("Offer an appointment");
  }

  @Test
  void someone_who_may_be_known_is_shown_before_anything_is_accepted() throws Exception {
    house.patient(organization, "Ren", "Okafor");
    var n = received(aReferral().input());
    assertThat(perform(admissions, get("/inquiries/referrals/" + n.referral())).getContentAsString()).contains("We know them: same name");
  }

  @Test
  void a_counselor_sees_only_the_inquiries_of_people_they_care_for() throws Exception {
    InquiryId strangers = called();
    InquiryId known = called();
    send(admissions, "/inquiries/" + known + "/person", "version", "0", "who", "new", "given", "Mina", "family", "Haddad", "birthDate", "1988-03-02", "language", "en", "seen", "true");
    PatientId patient = java.util.Objects.requireNonNull(inquiry(known).patient());
    Actor counselor = house.staff(organization, Role.COUNSELOR);
    Tenant.run(organization, () -> team.join(patient, counselor.staffId(), CareTeam.Part.MEMBER));
    assertThat(perform(counselor, get("/inquiries/" + strangers)).getStatus()).isIn(403, 404);
    assertThat(perform(counselor, get("/inquiries/" + known)).getStatus()).isEqualTo(200);
    assertThat(perform(counselor, get("/inquiries")).getContentAsString()).doesNotContain("/inquiries/" + strangers).contains("/inquiries/" + known);
    assertThat(send(counselor, "/inquiries/" + known + "/close", "version", "1", "reason", "MISTAKE").getStatus()).isEqualTo(403);
  }

  @Test
  void a_partners_form_answers_everyone_the_same() throws Exception {
    String base = "/at/" + Tenant.in(organization, () -> organizations.current().slug()) + "/referrals";
    var csrf = org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf();
    Map<String, String> fields = Map.of("partnerName", "Mercy Hospital", "callerName", "Dr. Nwosu", "callerPhone", "405-555-0199", "given", "Mina", "family", "Haddad", "birthDate", "1990-01-01", "language", "es");
    var request = post(base + "/new").with(csrf).param("_once", UUID.randomUUID().toString());
    fields.forEach(request::param);
    assertThat(mvc.perform(request).andReturn().getResponse().getRedirectedUrl()).isEqualTo(base + "/thanks");
    var machine = post(base + "/new").with(csrf).param("_once", UUID.randomUUID().toString()).param("website", "http://spam.example");
    fields.forEach(machine::param);
    assertThat(mvc.perform(machine).andReturn().getResponse().getRedirectedUrl()).isEqualTo(base + "/thanks");
    assertThat(house.as(admissions, () -> inquiries.open())).singleElement().satisfies(q -> assertThat(q.partnerName()).isEqualTo("Mercy Hospital"));
    var minor = post(base + "/new").with(csrf).param("_once", UUID.randomUUID().toString());
    fields.forEach((k, v) -> minor.param(k, k.equals("birthDate") ? LocalDate.now(java.time.ZoneOffset.UTC).minusYears(15).toString() : v));
    var refused = mvc.perform(minor).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("serves adults", "Mercy Hospital");
  }

  @Test
  void every_screen_of_inquiries_is_accessible_and_fits() throws Exception {
    try (Chromium chromium = Chromium.orSkip()) {
      InquiryId id = called();
      send(admissions, "/inquiries/" + id + "/screening", "version", "0", "selfHarm", "NOW", "withdrawal", "SEVERE", "overdose", "NO", "pregnant", "YES", "action", "Stayed on the line, called 988 together", "wants", "To sleep again");
      var n = received(aReferral().condition("c", "Patient/pat", "").order("m", "351266", "buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet", "active", "2026-10-01")
          .allergy("a", "Penicillin").score("s", "44261-6", 17, "2026-10-20").document("d", "Discharge summary").input());
      house.patient(organization, "Ren", "Okafor");
      var paths = new ArrayList<>(List.of("/inquiries", "/inquiries/new", "/inquiries/import", "/inquiries/ended", "/inquiries/" + id));
      for (String step : List.of("edit", "screening", "appointment", "waitlist", "close", "person")) paths.add("/inquiries/" + id + "/" + step);
      paths.add("/inquiries/referrals/" + n.referral());
      new Screens(mvc, house).check(chromium, admissions, "inquiry", paths);
      String slug = Tenant.in(organization, () -> organizations.current().slug());
      new Screens(mvc, house).check(chromium, null, "inquiry", List.of("/at/" + slug + "/referrals/new", "/at/" + slug + "/referrals/thanks"));
    }
  }

  @Test
  void real_referrals_are_readable_on_every_screen() throws Exception {
    var folder = SharedData.path("fhir/synthea-sud");
    try (Chromium chromium = Chromium.orSkip(); var files = java.nio.file.Files.list(folder)) {
      var paths = new ArrayList<String>();
      paths.add("/inquiries");
      ReferralId dead = null;
      ReferralId treated = null;
      for (var file : files.sorted().toList()) {
        try (var in = java.nio.file.Files.newInputStream(file)) {
          var n = received(ReferralInput.whole(in));
          if (n.deceased()) dead = n.referral();
          if (file.getFileName().toString().startsWith("Alva")) {
            treated = n.referral();
            paths.add("/inquiries/" + n.inquiry());
          }
        }
      }
      paths.add("/inquiries/referrals/" + treated);
      paths.add("/inquiries/referrals/" + dead);
      new Screens(mvc, house).check(chromium, admissions, "inquiry-real", paths);
    }
  }
}
