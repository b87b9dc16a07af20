package org.handrail.face.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.handrail.path.inquiry.ReferralInput;

/** The vocabulary of referral tests: a bundle in JSON, built entry by entry. */
public final class BundleText {

  private final List<String> entries = new ArrayList<>();
  private String identifier = "";

  /** A bundle with one adult in it. */
  public static BundleText aReferral() {
    return new BundleText().patient("pat", "1988-03-02");
  }

  public static BundleText empty() {
    return new BundleText();
  }

  public BundleText identified(String system, String value) {
    identifier = ",\"identifier\":{\"system\":\"%s\",\"value\":\"%s\"}".formatted(system, value);
    return this;
  }

  public BundleText patient(String id, String birthDate) {
    return patient(id, birthDate, "");
  }

  /** More fields of the Patient, starting with a comma. */
  public BundleText patient(String id, String birthDate, String more) {
    return entry(id, """
        {"resourceType":"Patient","id":"%s","name":[{"use":"official","family":"Okafor","given":["Ren"]}],"birthDate":"%s",
         "identifier":[{"type":{"coding":[{"code":"MR"}]},"system":"urn:hospital","value":"MR-%s"}],
         "telecom":[{"system":"phone","value":"405-555-0142"}],"gender":"unknown"%s}""".formatted(id, birthDate, id, more));
  }

  public BundleText condition(String id, String subject, String more) {
    return entry(id, """
        {"resourceType":"Condition","id":"%s","subject":{"reference":"%s"},
         "clinicalStatus":{"coding":[{"code":"active"}]},
         "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20","display":"Alcohol dependence, uncomplicated"}]}%s}"""
        .formatted(id, subject, more));
  }

  public BundleText order(String id, String rxnorm, String display, String status, String date) {
    return entry(id, """
        {"resourceType":"MedicationRequest","id":"%s","status":"%s","intent":"order","subject":{"reference":"Patient/pat"},"authoredOn":"%s",
         "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"%s","display":"%s"}]}}"""
        .formatted(id, status, date, rxnorm, display));
  }

  public BundleText score(String id, String loinc, int value, String date) {
    return entry(id, """
        {"resourceType":"Observation","id":"%s","status":"final","subject":{"reference":"Patient/pat"},"effectiveDateTime":"%s",
         "category":[{"coding":[{"code":"survey"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"%s","display":"Total"}]},
         "valueQuantity":{"value":%d,"code":"{score}"}}""".formatted(id, date, loinc, value));
  }

  public BundleText document(String id, String text) {
    String data = java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return entry(id, """
        {"resourceType":"DocumentReference","id":"%s","status":"current","subject":{"reference":"Patient/pat"},"date":"2026-11-02",
         "type":{"text":"Discharge summary"},"content":[{"attachment":{"contentType":"text/plain","data":"%s"}}]}""".formatted(id, data));
  }

  public BundleText allergy(String id, String what) {
    return entry(id, """
        {"resourceType":"AllergyIntolerance","id":"%s","patient":{"reference":"Patient/pat"},"criticality":"high",
         "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"%s"},
         "reaction":[{"manifestation":[{"text":"Hives"}]}]}""".formatted(id, what));
  }

  public BundleText entry(String id, String resource) {
    entries.add("{\"fullUrl\":\"urn:uuid:%s\",\"resource\":%s}".formatted(id, resource));
    return this;
  }

  public String json() {
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\"%s,\"entry\":[%s]}".formatted(identifier, String.join(",", entries));
  }

  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  public ReferralInput input() {
    return new ReferralInput.Whole(bytes());
  }
}
