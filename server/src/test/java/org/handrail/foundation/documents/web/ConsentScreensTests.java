package org.handrail.foundation.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.documents.ConsentTexts;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

@HandrailTest
class ConsentScreensTests {
  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired CareTeam team;
  @Autowired Partners partners;
  @Autowired Consents consents;
  @Autowired ConsentTexts texts;

  private OrganizationId organization;
  private PatientId imani;
  private Actor dana;
  private String base;

  @BeforeEach
  void imaniWithHerCounselor() {
    organization = house.newOrganization();
    imani = house.patient(organization, "Imani", "Brooks");
    dana = house.staff(organization, Role.COUNSELOR);
    Tenant.run(organization, () -> team.join(imani, dana.staffId(), CareTeam.Part.PRIMARY));
    base = "/patients/" + imani + "/consents";
  }

  @Test
  void aConsentIsReadThenSignedThenTakenBack() throws Exception {
    String partner = house.as(dana, () -> partners.add("County Probation", Partners.Kind.COURT, null, null).orElseThrow()).value().toString();
    var terms = terms();
    terms.set("kind", "CRIMINAL_JUSTICE");
    terms.set("partner", partner);

    var reading = send(dana, base + "/new", terms);
    assertThat(reading.getStatus()).isEqualTo(200);
    assertThat(reading.getContentAsString()).contains("County Probation", "Attendance: which sessions I came to", "my sentence ends", "Share nothing");
    assertThat(all()).as("nothing counts before the signature").isEmpty();

    terms.set("version", "1");
    terms.set("signature", "Imani Brooks");
    assertThat(send(dana, base, terms).getStatus()).isEqualTo(302);
    Consent signed = all().getFirst();
    assertThat(signed.kind()).isEqualTo(ConsentKind.CRIMINAL_JUSTICE);
    assertThat(signed.recipientId()).hasToString(partner);
    assertThat(signed.items()).containsExactly("attendance");
    assertThat(page(base + "/" + signed.id())).contains("With whom: County Probation", "Until when: my sentence ends", "Signed by Imani Brooks");

    assertThat(send(dana, base + "/" + signed.id() + "/end", form("how", "REVOKED", "why", "")).getStatus()).isEqualTo(302);
    assertThat(page(base)).contains("Nothing may be shared", "Taken back");
  }

  @Test
  void thePatientSeesWhatTheyPermittedAndWhoHadItOpenAndTakesItBack() throws Exception {
    String partner = house.as(dana, () -> partners.add("County Probation", Partners.Kind.COURT, null, null).orElseThrow()).value().toString();
    var terms = terms();
    terms.set("kind", "CRIMINAL_JUSTICE");
    terms.set("partner", partner);
    terms.set("version", "1");
    terms.set("signature", "Imani Brooks");
    send(dana, base, terms);
    page(base);
    Actor herself = house.asPatient(organization, imani);

    assertThat(mine(herself)).contains("County Probation", "Take it back now", "Dana Whitfield", "Counselor", "consents and disclosures", "Nothing in the last 3 years");
    String consent = "/my/record/consents/" + all().getFirst().id() + "/end";
    Actor another = house.asPatient(organization, house.patient(organization, "Ren", "Okafor"));
    assertThat(send(another, consent, form()).getStatus()).isEqualTo(404);
    assertThat(send(herself, consent, form()).getStatus()).isEqualTo(302);
    assertThat(mine(herself)).contains("Nothing. Without a yes from you", "Taken back");
    assertThat(mine(another)).contains("Nobody yet.").doesNotContain("County Probation");
  }

  private String mine(Actor patient) throws Exception {
    return mvc.perform(get("/my/record").with(house.signedIn(patient))).andReturn().getResponse().getContentAsString();
  }

  @Test
  void aConsentHeldUntilAnEventEndsOnlyWithIt() throws Exception {
    var terms = terms();
    terms.set("kind", "CRIMINAL_JUSTICE");
    terms.set("revocableAfter", "the end of probation");
    terms.set("version", "1");
    terms.set("signature", "Imani Brooks");
    send(dana, base, terms);
    String end = base + "/" + all().getFirst().id() + "/end";

    assertThat(send(dana, end, form("how", "REVOKED", "why", "")).getStatus()).isEqualTo(422);
    assertThat(send(dana, end, form("how", "EVENT", "why", "")).getStatus()).isEqualTo(422);
    assertThat(send(dana, end, form("how", "EVENT", "why", "Probation ended today")).getStatus()).isEqualTo(302);
  }

  @Test
  void termsTheLawAsksForAreAskedForBesideTheirFields() throws Exception {
    var answer = send(dana, base + "/new", form("kind", "NAMED_RECIPIENT", "revocableAfter", "never")).getContentAsString();
    assertThat(answer).contains("Name who may receive it", "Say what it is for", "Say how much and what kind of information",
        "Name the day, or the event, at which it ends", "can always be taken back at once");
    assertThat(send(dana, base + "/new", form("kind", "FAMILY")).getContentAsString()).contains("Choose what it is for");
  }

  @Test
  void anUnsignedOrOutdatedTextIsNoConsent() throws Exception {
    var terms = terms();
    terms.set("version", "1");
    assertThat(send(dana, base, terms).getStatus()).isEqualTo(422);
    terms.set("signature", "Imani Brooks");
    terms.set("version", "0");
    assertThat(send(dana, base, terms).getContentAsString()).contains("This text has changed");
    assertThat(all()).isEmpty();
  }

  @Test
  void whatWentOutIsWrittenDownWithWhatPermitsIt() throws Exception {
    var told = form("to", "County Hospital", "told", "Name and medications", "for", "Emergency care", "means", "telephone", "ground", "MEDICAL_EMERGENCY", "reason", "");
    assertThat(send(dana, base + "/disclosures", told).getStatus()).as("an exception comes with its reason").isEqualTo(422);
    told.set("reason", "Found unconscious");
    assertThat(send(dana, base + "/disclosures", told).getStatus()).isEqualTo(302);
    assertThat(page(base)).contains("County Hospital", "Medical emergency: Found unconscious");
    told.set("ground", java.util.UUID.randomUUID().toString());
    assertThat(send(dana, base + "/disclosures", told).getStatus()).as("a consent that is not there").isEqualTo(422);
  }

  @Test
  void aConsentOfSomebodyElseIsNotFoundHere() throws Exception {
    var terms = terms();
    terms.set("version", "1");
    terms.set("signature", "Imani Brooks");
    send(dana, base, terms);
    PatientId other = house.patient(organization);
    Tenant.run(organization, () -> team.join(other, dana.staffId(), CareTeam.Part.PRIMARY));
    String wrong = "/patients/" + other + "/consents/" + all().getFirst().id();
    assertThat(mvc.perform(get(wrong).with(house.signedIn(dana))).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(send(dana, wrong + "/end", form("how", "REVOKED", "why", "")).getStatus()).isEqualTo(404);
  }

  @Test
  void everyKindSignedHereHasATextAndTheRestAreSignedElsewhere() {
    assertThat(texts.kinds()).containsExactlyInAnyOrder(ConsentKind.NAMED_RECIPIENT, ConsentKind.CRIMINAL_JUSTICE, ConsentKind.COUNSELING_NOTES, ConsentKind.LEGAL_PROCEEDING);
  }

  private List<Consent> all() {
    return house.as(dana, () -> consents.of(imani));
  }

  private static LinkedMultiValueMap<String, String> terms() {
    return form("kind", "NAMED_RECIPIENT", "recipient", "A. Employer", "item", "attendance", "purpose", "To keep my job", "expiresWhen", "my sentence ends");
  }

  private static LinkedMultiValueMap<String, String> form(String... pairs) {
    var form = new LinkedMultiValueMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      form.add(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  private String page(String path) throws Exception {
    var response = mvc.perform(get(path).with(house.signedIn(dana))).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse send(Actor who, String path, LinkedMultiValueMap<String, String> form) throws Exception {
    return mvc.perform(post(path).params(form).with(house.signedIn(who)))
        .andReturn().getResponse();
  }
}
