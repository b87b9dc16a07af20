package org.handrail.face.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;
import static org.handrail.face.fhir.ReadingReferralsTests.folder;
import static org.handrail.face.fhir.ReadingReferralsTests.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralReader.Reading;
import org.handrail.path.inquiry.ReferralRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingReferralsTests {

  private final FhirReferralReader reader = new FhirReferralReader();

  private ReferralRefusal refusal(ReferralInput input) {
    return switch (reader.read(input)) {
      case Reading.Refused(var refusal) -> refusal;
      case Reading.Read(var packet) -> throw new AssertionError("It was read: " + packet.origin());
    };
  }

  private ReferralRefusal refusal(String json) {
    return refusal(new ReferralInput.Whole(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void two_people_in_one_bundle() {
    var refusal = refusal(aReferral().condition("c", "Patient/pat", "").patient("other", "1990-01-01").input());
    assertThat(refusal).isInstanceOf(ReferralRefusal.SeveralPatients.class);
    assertThat(refusal.path()).isEqualTo("Bundle.entry[2].resource");
    assertThat(refusal.message()).contains("Bundle.entry[0].resource");
  }

  @Test
  void a_record_about_someone_else_names_the_reference() {
    var refusal = refusal(aReferral().condition("c", "https://hospital.example/fhir/Patient/9", "").input());
    assertThat(refusal).isInstanceOf(ReferralRefusal.AboutSomeoneElse.class);
    assertThat(refusal.text()).startsWith("Bundle.entry[1].resource.subject: https://hospital.example/fhir/Patient/9 is not the Patient");
  }

  @Test
  void a_record_about_a_person_inside_itself() {
    assertThat(refusal(aReferral().condition("c", "#p", ",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"}]").input()))
        .isInstanceOf(ReferralRefusal.AboutSomeoneElse.class);
  }

  @Test
  void a_record_about_a_person_found_by_anothers_identifier() {
    assertThat(refusal(aReferral().condition("c", "Patient?identifier=urn:hospital|MR-999", "").input()))
        .isInstanceOf(ReferralRefusal.AboutSomeoneElse.class);
  }

  @Test
  void a_record_that_does_not_say_whom_it_is_about() {
    var refusal = refusal(aReferral().entry("o", """
        {"resourceType":"Observation","id":"o","status":"final","code":{"text":"PHQ-9"},"subject":{"display":"Ren"},"valueInteger":3}""").input());
    assertThat(refusal.path()).isEqualTo("Bundle.entry[1].resource.subject");
    assertThat(refusal.message()).contains("whom it is about");
  }

  @ParameterizedTest
  @CsvSource({"urn:uuid:nowhere", "Encounter/nowhere", "#nowhere", "Encounter/nowhere/_history/2"})
  void a_broken_reference_between_clinical_entries(String reference) {
    var refusal = refusal(aReferral().condition("c", "Patient/pat", ",\"encounter\":{\"reference\":\"%s\"}".formatted(reference)).input());
    assertThat(refusal).isInstanceOf(ReferralRefusal.BrokenReference.class);
    assertThat(refusal.text()).startsWith("Bundle.entry[1].resource.encounter: " + reference + " is not in this bundle");
  }

  @Test
  void a_broken_reference_deep_inside_names_its_place() {
    var refusal = refusal(aReferral().entry("r", """
        {"resourceType":"DiagnosticReport","id":"r","status":"final","code":{"text":"Panel"},"subject":{"reference":"Patient/pat"},
         "result":[{"reference":"urn:uuid:pat"},{"reference":"Observation/none"}]}""").input());
    assertThat(refusal.path()).isEqualTo("Bundle.entry[1].resource.result[1]");
  }

  @Test
  void two_entries_of_the_same_name() {
    var refusal = refusal(aReferral().condition("c", "Patient/pat", "").condition("c", "Patient/pat", "").input());
    assertThat(refusal.text()).contains("Bundle.entry[2].resource", "stands already at Bundle.entry[1].resource");
  }

  @Test
  void nobody_is_referred() {
    assertThat(refusal("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}")).isInstanceOf(ReferralRefusal.NoPatient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"resourceType\":\"Patient\",\"id\":\"p\"}", "{\"resourceType\":\"Recipe\"}", "{}", "[]", "<Patient xmlns=\"http://hl7.org/fhir\"/>", "<html/>",
    "<Bundle xmlns=\"urn:other\"/>"
  })
  void not_a_bundle(String text) {
    assertThat(refusal(text)).isInstanceOf(ReferralRefusal.NotABundle.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "hello", "\u0000\u0001\u0002", "PK\u0003\u0004"})
  void neither_json_nor_xml(String text) {
    assertThat(refusal(text)).isInstanceOf(ReferralRefusal.NotReadable.class);
  }

  @Test
  void invalid_json_names_line_and_column_and_repeats_nothing() {
    var refusal = refusal("{\"resourceType\":\"Bundle\",\n\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"name\":Secret}}]}");
    assertThat(refusal.path()).isEqualTo("Bundle.entry[0]");
    assertThat(refusal.message()).contains("not valid JSON at line 2").doesNotContain("Secret");
  }

  @Test
  void json_cut_short() {
    String whole = aReferral().condition("c", "Patient/pat", "").json();
    for (int length = 1; length < whole.length(); length += 37) {
      var refusal = refusal(whole.substring(0, length));
      assertThat(refusal).as("cut at " + length).isInstanceOf(ReferralRefusal.NotReadable.class);
    }
  }

  @Test
  void more_after_the_end_and_the_same_key_twice() {
    assertThat(refusal(aReferral().json() + "{}").message()).contains("more after its end");
    assertThat(refusal("{\"resourceType\":\"Bundle\",\"entry\":[],\"entry\":[]}").text()).isEqualTo("Bundle.entry: this cannot be read: it stands there twice.");
    assertThat(refusal("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\"},\"resource\":{}}]}"))
        .isInstanceOf(ReferralRefusal.NotReadable.class);
  }

  @Test
  void invalid_xml_names_line_and_column() {
    var refusal = refusal(xml("<Bundle xmlns=\"http://hl7.org/fhir\">\n<entry><resource></entry></Bundle>"));
    assertThat(refusal).isInstanceOf(ReferralRefusal.NotReadable.class);
    assertThat(refusal.message()).contains("not valid XML at line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<!DOCTYPE Bundle [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
    "<!DOCTYPE Bundle SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
    "<!DOCTYPE Bundle [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE Bundle [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>"
  })
  void document_types_and_entities_are_not_read(String doctype) {
    var refusal = refusal(xml("<?xml version=\"1.0\"?>" + doctype
        + "<Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&c;&x;\"/></Bundle>"));
    assertThat(refusal).isInstanceOf(ReferralRefusal.Unsafe.class);
    assertThat(refusal.message()).contains("DOCTYPE");
  }

  @Test
  void an_undeclared_entity_is_invalid() {
    assertThat(refusal(xml("<Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"&boom;\"/></Bundle>"))).isInstanceOf(ReferralRefusal.NotReadable.class);
  }

  @Test
  void nesting_without_end() {
    String deep = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"extension\":" + "[{\"extension\":".repeat(50_000);
    assertThat(refusal(deep)).isInstanceOf(ReferralRefusal.Unsafe.class);
    assertThat(refusal("{\"a\":" + "[".repeat(200_000))).isInstanceOf(ReferralRefusal.Unsafe.class);
    String open = "<extension url=\"x\">".repeat(50_000);
    assertThat(refusal(xml("<Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Patient>" + open)))
        .isInstanceOf(ReferralRefusal.Unsafe.class);
    assertThat(refusal(xml("<Bundle xmlns=\"http://hl7.org/fhir\">" + open))).isInstanceOf(ReferralRefusal.Unsafe.class);
  }

  @Test
  void a_hundred_megabytes_stop_at_the_limit_before_anything_is_parsed() throws IOException {
    var counted = new Counted(hundredMegabytes());
    var refusal = refusal(ReferralInput.whole(counted));
    assertThat(refusal).isInstanceOf(ReferralRefusal.TooLarge.class);
    assertThat(refusal.text()).isEqualTo("Bundle: larger than 20 MB unpacked. Send one person's records, without images.");
    assertThat(counted.read).isLessThanOrEqualTo(ReferralInput.MAX_BYTES + 64L * 1024);
  }

  @Test
  void a_hundred_megabytes_hidden_in_gzip_stop_at_the_limit() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed); var in = hundredMegabytes()) {
      in.transferTo(gzip);
    }
    assertThat(packed.size()).isLessThan(1024 * 1024);
    assertThat(refusal(ReferralInput.whole(new ByteArrayInputStream(packed.toByteArray())))).isInstanceOf(ReferralRefusal.TooLarge.class);
  }

  @Test
  void damaged_gzip() {
    byte[] damaged = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3};
    assertThat(refusal(ReferralInput.whole(new ByteArrayInputStream(damaged)))).isInstanceOf(ReferralRefusal.NotReadable.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"resourceType\":\"Condition\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/pat\"},\"clinicalStatus\":\"active\"} | clinicalStatus | STU3",
    "{\"resourceType\":\"MedicationRequest\",\"id\":\"c\",\"subject\":{\"reference\":\"Patient/pat\"},\"medication\":{\"concept\":{\"text\":\"x\"}}} | medication | R5",
    "{\"resourceType\":\"MedicationOrder\",\"id\":\"c\",\"patient\":{\"reference\":\"Patient/pat\"}} | MedicationOrder | DSTU2",
    "{\"resourceType\":\"Transport\",\"id\":\"c\"} | Transport | R5"
  })
  void another_release_of_fhir(String resource, String sign, String release) {
    var refusal = refusal(aReferral().entry("c", resource).input());
    assertThat(refusal).isInstanceOf(ReferralRefusal.WrongVersion.class);
    assertThat(refusal.path()).startsWith("Bundle.entry[1].resource");
    assertThat(refusal.message()).contains(sign, release, "Send FHIR R4");
  }

  @Test
  void another_release_of_fhir_in_xml() {
    var refusal = refusal(xml("""
        <Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><id value="p"/></Patient></resource></entry>
        <entry><resource><Condition><clinicalStatus value="active"/><subject><reference value="Patient/p"/></subject></Condition></resource></entry></Bundle>"""));
    assertThat(refusal.path()).isEqualTo("Bundle.entry[1].resource.clinicalStatus");
  }

  @Test
  void a_resource_type_nobody_knows() {
    assertThat(refusal(aReferral().entry("c", "{\"resourceType\":\"Recipe\",\"id\":\"c\"}").input()).path()).isEqualTo("Bundle.entry[1].resource.resourceType");
  }

  @Test
  void a_bundle_inside_a_bundle() {
    assertThat(refusal(aReferral().entry("b", aReferral().json()).input()).message()).contains("bundle inside a bundle");
  }

  @Test
  void values_fhir_does_not_allow_name_their_place_and_repeat_nothing() {
    var date = refusal(BundleText.empty().patient("pat", "2nd of March").input());
    assertThat(date.path()).startsWith("Bundle.entry[0].resource");
    assertThat(date.message()).doesNotContain("March");
    assertThat(refusal(aReferral().condition("c", "Patient/pat", ",\"code\":\"F10.20\"").input())).isInstanceOf(ReferralRefusal.NotReadable.class);
    assertThat(refusal(aReferral().condition("c", "Patient/pat", ",\"note\":\"text\"").input()).path()).isEqualTo("Bundle.entry[1].resource.note");
  }

  @Test
  void a_folder_names_the_file() {
    String patient = "{\"resourceType\":\"Patient\",\"id\":\"pat\",\"birthDate\":\"1970-01-01\"}";
    assertThat(refusal(folder(List.of("patient/1.json", "condition/2.json"), List.of(patient, "{"))).path()).isEqualTo("condition/2.json");
    assertThat(refusal(folder(List.of("patient/1.json", "patient/2.json"), List.of(patient, patient))).path()).isEqualTo("patient/2.json");
    assertThat(refusal(folder(List.of(), List.of()))).isInstanceOf(ReferralRefusal.NoPatient.class);
  }

  @Test
  void a_folder_may_be_as_large_as_one_bundle() {
    String big = "{\"resourceType\":\"Binary\",\"data\":\"" + "A".repeat(7 * 1024 * 1024) + "\"}";
    assertThat(refusal(folder(List.of("1", "2", "3"), List.of(big, big, big)))).isInstanceOf(ReferralRefusal.TooLarge.class);
    var many = Collections.nCopies(ReferralInput.MAX_FILES + 1, "x");
    assertThat(refusal(folder(many, many))).isInstanceOf(ReferralRefusal.TooMany.class);
  }

  private static InputStream hundredMegabytes() {
    byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    var parts = new java.util.ArrayList<InputStream>();
    parts.add(new ByteArrayInputStream("{\"resourceType\":\"Bundle\",".getBytes(StandardCharsets.US_ASCII)));
    for (int i = 0; i < 100; i++) parts.add(new ByteArrayInputStream(megabyte));
    parts.add(new ByteArrayInputStream("\"entry\":[]}".getBytes(StandardCharsets.US_ASCII)));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static final class Counted extends java.io.FilterInputStream {
    long read;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) read++;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      if (n > 0) read += n;
      return n;
    }
  }
}
