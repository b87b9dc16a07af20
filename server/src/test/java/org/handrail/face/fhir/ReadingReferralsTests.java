package org.handrail.face.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralPacket.ObservationKind;
import org.handrail.path.inquiry.ReferralReader.Reading;
import org.handrail.path.medical.PartialDate;
import org.junit.jupiter.api.Test;

class ReadingReferralsTests {

  private final FhirReferralReader reader = new FhirReferralReader();

  private ReferralPacket read(ReferralInput input) {
    return switch (reader.read(input)) {
      case Reading.Read(ReferralPacket packet) -> packet;
      case Reading.Refused(var refusal) -> throw new AssertionError(refusal.text());
    };
  }

  @Test
  void a_referral_says_who_it_is_about_and_what_is_known() {
    var packet = read(aReferral()
        .condition("c1", "urn:uuid:pat", ",\"onsetDateTime\":\"2019-05\"")
        .order("m1", "351266", "buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet", "active", "2026-10-01")
        .allergy("a1", "Penicillin")
        .score("s1", "44261-6", 17, "2026-10-20")
        .document("d1", "Discharge summary\nFollow up within a week.")
        .input());
    assertThat(packet.person().calledName()).isEqualTo("Ren Okafor");
    assertThat(packet.person().birthDate()).isEqualTo(new PartialDate(1988, 3, 2));
    assertThat(packet.person().deceased()).isFalse();
    assertThat(packet.diagnoses()).singleElement().satisfies(d -> {
      assertThat(d.codes().getFirst().words()).isEqualTo("ICD-10-CM F10.20");
      assertThat(d.onset()).isEqualTo(new PartialDate(2019, 5, null));
      assertThat(d.clinicalStatus()).isEqualTo("active");
    });
    assertThat(packet.medications()).singleElement().satisfies(m -> assertThat(m.status()).isEqualTo("active"));
    assertThat(packet.allergies()).singleElement().satisfies(a -> assertThat(a.reactions()).containsExactly("Hives"));
    assertThat(packet.observations()).singleElement().satisfies(o -> {
      assertThat(o.kind()).isEqualTo(ObservationKind.SCORE);
      assertThat(o.instrument()).isEqualTo("PHQ-9");
      assertThat(o.number()).isEqualByComparingTo("17");
      assertThat(o.value()).isEqualTo("17");
    });
    assertThat(packet.documents()).singleElement().satisfies(d -> {
      assertThat(d.size()).isEqualTo(42);
      assertThat(d.excerpt()).startsWith("Discharge summary");
    });
  }

  @Test
  void renewals_of_one_drug_are_one_medication_with_its_newest_order() {
    var packet = read(aReferral()
        .order("m1", "351266", "buprenorphine / naloxone", "stopped", "2025-01-01")
        .order("m2", "351266", "buprenorphine / naloxone", "active", "2026-06-01")
        .order("m3", "351266", "buprenorphine / naloxone", "stopped", "2026-09-01")
        .order("m4", "197900", "lorazepam", "completed", "2026-09-02")
        .input());
    assertThat(packet.medications()).extracting(ReferralPacket.Medication::display).containsExactly("buprenorphine / naloxone", "lorazepam");
    assertThat(packet.medications().getFirst().status()).isEqualTo("active");
    assertThat(packet.medications().getFirst().orders()).isEqualTo(3);
    assertThat(packet.medications().getFirst().lastDate()).isEqualTo(new PartialDate(2026, 9, 1));
  }

  @Test
  void the_name_in_use_comes_before_the_legal_name() {
    var packet = read(BundleText.empty().entry("pat", """
        {"resourceType":"Patient","id":"pat","birthDate":"1961-07-16",
         "name":[{"use":"official","family":"Wolff","given":["Jennifer"]},{"use":"usual","family":"Wolff","given":["James"]}],
         "extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"F"},
           {"url":"http://hl7.org/fhir/StructureDefinition/individual-pronouns","extension":[{"url":"value",
             "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"LA29518-0","display":"he/him/his/his/himself"}]}}]}]}""").input());
    assertThat(packet.person().calledName()).isEqualTo("James Wolff");
    assertThat(packet.person().names()).extracting(ReferralPacket.Name::full).containsExactly("James Wolff", "Jennifer Wolff");
    assertThat(packet.person().pronouns()).isEqualTo("he/him/his/his/himself");
    assertThat(packet.person().sexForScoring()).isEqualTo("female");
  }

  @Test
  void conditional_references_to_people_and_places_stay_the_senders_identifiers() {
    var packet = read(aReferral()
        .condition("c1", "urn:uuid:pat",
            ",\"recorder\":{\"reference\":\"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9999971390\"},\"encounter\":{\"reference\":\"urn:uuid:enc\"}")
        .entry("enc", """
            {"resourceType":"Encounter","id":"enc","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/pat"},
             "serviceProvider":{"reference":"Organization/elsewhere"},"location":[{"location":{"reference":"Location?identifier=x|1"}}]}""")
        .input());
    assertThat(packet.diagnoses()).hasSize(1);
  }

  @Test
  void the_patient_may_be_named_by_an_identifier_of_theirs() {
    assertThat(read(aReferral().condition("c1", "Patient?identifier=urn:hospital|MR-pat", "").input()).diagnoses()).hasSize(1);
  }

  @Test
  void xml_says_the_same_as_json() {
    var packet = read(xml("""
        <Bundle xmlns="http://hl7.org/fhir"><identifier><system value="urn:sender"/><value value="B-7"/></identifier><type value="collection"/>
          <entry><fullUrl value="urn:uuid:pat"/><resource><Patient><id value="pat"/><text><status value="generated"/>
            <div xmlns="http://www.w3.org/1999/xhtml"><p>Ren &amp; friends</p></div></text>
            <name><family value="O&apos;Hara &amp; &quot;Lee&quot;"/><given value="Ren"/></name><birthDate value="1988-03-02"/></Patient></resource></entry>
          <entry><resource><Condition><id value="c1"/><contained><Practitioner><id value="dr"/></Practitioner></contained>
            <code><coding><system value="http://snomed.info/sct"/><code value="7200002"/></coding><text value="Alcoholism"/></code>
            <subject><reference value="Patient/pat"/></subject><recorder><reference value="#dr"/></recorder></Condition></resource></entry>
        </Bundle>"""));
    assertThat(packet.person().calledName()).isEqualTo("Ren O'Hara & \"Lee\"");
    assertThat(packet.origin().source()).isEqualTo("urn:sender");
    assertThat(packet.origin().externalId()).isEqualTo("B-7");
    assertThat(packet.diagnoses().getFirst().codes().getFirst().words()).isEqualTo("SNOMED CT 7200002");
  }

  @Test
  void gzip_and_plain_are_the_same_referral() throws IOException {
    byte[] plain = aReferral().bytes();
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    var one = read(ReferralInput.whole(new ByteArrayInputStream(plain)));
    var other = read(ReferralInput.whole(new ByteArrayInputStream(packed.toByteArray())));
    assertThat(other.origin().contentHash()).isEqualTo(one.origin().contentHash());
    assertThat(one.origin().externalId()).isEqualTo("sha256:" + one.origin().contentHash());
  }

  @Test
  void a_folder_of_resources_is_one_referral_whatever_the_files_are_called() {
    String patient = "{\"resourceType\":\"Patient\",\"id\":\"pat\",\"birthDate\":\"1970-01-01\",\"name\":[{\"text\":\"Ren Okafor\"}]}";
    String condition = "<Condition xmlns=\"http://hl7.org/fhir\"><id value=\"c\"/><code><text value=\"Grief\"/></code><subject><reference value=\"Patient/pat\"/></subject></Condition>";
    String definition = "<ValueSet xmlns=\"http://hl7.org/fhir\"><id value=\"v\"/><status value=\"active\"/></ValueSet>";
    var one = read(folder(List.of("a.json", "b.xml", "c.xml"), List.of(patient, condition, definition)));
    var other = read(folder(List.of("x.xml", "y.json", "z.xml"), List.of(definition, patient, condition)));
    assertThat(one.person().calledName()).isEqualTo("Ren Okafor");
    assertThat(one.diagnoses()).hasSize(1);
    assertThat(one.report()).containsExactly("1 ValueSet: a definition, not a record of the person; skipped");
    assertThat(other.origin().contentHash()).isEqualTo(one.origin().contentHash());
  }

  @Test
  void a_questionnaire_with_a_changed_question_is_not_scored_as_the_instrument() {
    var packet = read(aReferral().entry("q", """
        {"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/pat"},
         "questionnaire":"http://hl7.org/fhir/us/core/Questionnaire/AUDIT-C","authored":"2024-02-01",
         "item":[{"linkId":"/68517-2","text":"How many times in the past year","answer":[{"valueCoding":{"code":"LA15695-2","display":"3 or 4"}}]},
          {"linkId":"/68519-8","text":"Typical day","answer":[{"valueCoding":{"code":"LA15695-2","display":"3 or 4"}}]},
          {"linkId":"/68520-6","text":"6 or more","answer":[{"valueCoding":{"code":"LA18876-5","display":"Monthly"}}]},
          {"linkId":"/75626-2","text":"Total score [AUDIT-C]","answer":[{"valueInteger":3}]}]}""").input());
    assertThat(packet.observations()).singleElement().satisfies(o -> {
      assertThat(o.instrument()).isNull();
      assertThat(o.title()).isEqualTo("AUDIT-C");
      assertThat(o.number()).isEqualByComparingTo("3");
      assertThat(o.caution()).contains("not compared with ours");
    });
  }

  @Test
  void a_total_that_is_not_the_sum_of_its_answers_is_pointed_out() {
    var items = new StringBuilder();
    for (String code : KnownInstrument.PHQ_9.items()) {
      items.append("{\"linkId\":\"/%s\",\"text\":\"?\",\"answer\":[{\"valueCoding\":{\"code\":\"LA6569-3\",\"display\":\"Several days\"}}]},".formatted(code));
    }
    var packet = read(aReferral().entry("q", """
        {"resourceType":"QuestionnaireResponse","id":"q","status":"completed","subject":{"reference":"Patient/pat"},
         "item":[%s{"linkId":"/44261-6","text":"Total","answer":[{"valueDecimal":12}]}]}""".formatted(items)).input());
    assertThat(packet.observations()).singleElement().satisfies(o -> {
      assertThat(o.instrument()).isEqualTo("PHQ-9");
      assertThat(o.caution()).isEqualTo("The answers add up to 9, the sender states 12.");
      assertThat(o.answers()).hasSize(9).allSatisfy(a -> assertThat(a.points()).isEqualTo(1));
    });
  }

  @Test
  void withdrawn_records_are_left_out_and_said() {
    var packet = read(aReferral().condition("c1", "Patient/pat", ",\"verificationStatus\":{\"coding\":[{\"code\":\"entered-in-error\"}]}").input());
    assertThat(packet.diagnoses()).isEmpty();
    assertThat(packet.report()).containsExactly("Bundle.entry[1].resource: withdrawn or not meant to be carried out, left out");
  }

  @Test
  void the_content_of_a_document_can_be_fetched_again() {
    var input = aReferral().document("d1", "Follow up.").input();
    String hash = java.util.Objects.requireNonNull(read(input).documents().getFirst().contentHash());
    var found = reader.documents(input, List.of(hash, "00"));
    assertThat(found).containsOnlyKeys(hash);
    assertThat(found.get(hash)).asString(StandardCharsets.UTF_8).isEqualTo("Follow up.");
  }

  static ReferralInput xml(String text) {
    return new ReferralInput.Whole(text.getBytes(StandardCharsets.UTF_8));
  }

  static ReferralInput folder(List<String> names, List<String> contents) {
    var files = new java.util.ArrayList<ReferralInput.Source>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      byte[] bytes = contents.get(i).getBytes(StandardCharsets.UTF_8);
      files.add(new ReferralInput.Source() {
        @Override
        public String label() {
          return name;
        }

        @Override
        public java.io.InputStream open() {
          return new ByteArrayInputStream(bytes);
        }
      });
    }
    return ReferralInput.folder(files);
  }
}
