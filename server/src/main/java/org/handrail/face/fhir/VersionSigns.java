package org.handrail.face.fhir;

import java.util.List;
import org.handrail.path.inquiry.ReferralRefusal;

/**
 * R4 resources do not say that they are R4, so the release shows in what they hold: elements and shapes that only another release has
 * (source: the "differences between versions" tables of the FHIR R4 and R5 specifications, hl7.org/fhir/R4/diff.html).
 */
final class VersionSigns {

  private VersionSigns() {}

  /** Whether an element is a plain value or an object. */
  private enum Shape {
    ANY,
    VALUE,
    OBJECT
  }

  private record Sign(String type, String element, Shape shape, String release) {}

  private static final List<Sign> SIGNS = List.of(
      new Sign("Condition", "clinicalStatus", Shape.VALUE, "STU3 or DSTU2"),
      new Sign("Condition", "assertedDate", Shape.ANY, "STU3"),
      new Sign("Condition", "dateRecorded", Shape.ANY, "DSTU2"),
      new Sign("Condition", "participant", Shape.ANY, "R5"),
      new Sign("AllergyIntolerance", "clinicalStatus", Shape.VALUE, "STU3"),
      new Sign("AllergyIntolerance", "assertedDate", Shape.ANY, "STU3"),
      new Sign("AllergyIntolerance", "substance", Shape.ANY, "DSTU2"),
      new Sign("AllergyIntolerance", "participant", Shape.ANY, "R5"),
      new Sign("MedicationRequest", "context", Shape.ANY, "STU3"),
      new Sign("MedicationRequest", "definition", Shape.ANY, "STU3"),
      new Sign("MedicationRequest", "medication", Shape.OBJECT, "R5"),
      new Sign("MedicationStatement", "medication", Shape.OBJECT, "R5"),
      new Sign("MedicationStatement", "taken", Shape.ANY, "STU3"),
      new Sign("MedicationStatement", "wasNotTaken", Shape.ANY, "DSTU2"),
      new Sign("Observation", "comment", Shape.ANY, "STU3"),
      new Sign("Observation", "comments", Shape.ANY, "DSTU2"),
      new Sign("Observation", "triggeredBy", Shape.ANY, "R5"),
      new Sign("DocumentReference", "indexed", Shape.ANY, "STU3"),
      new Sign("DocumentReference", "attester", Shape.ANY, "R5"),
      new Sign("QuestionnaireResponse", "parent", Shape.ANY, "STU3"),
      new Sign("Consent", "consentingParty", Shape.ANY, "STU3"),
      new Sign("Consent", "decision", Shape.ANY, "R5"),
      new Sign("Consent", "grantor", Shape.ANY, "R5"),
      new Sign("Coverage", "insurer", Shape.ANY, "R5"),
      new Sign("Patient", "animal", Shape.ANY, "STU3"));

  /** Stops at the first sign of another release. */
  static void check(Entry entry) {
    String release = ResourceTypes.OTHER_RELEASE.get(entry.type());
    if (release != null) throw new Stop(new ReferralRefusal.WrongVersion(entry.path(), "a " + entry.type(), release));
    if (!ResourceTypes.R4.contains(entry.type())) {
      throw new Stop(new ReferralRefusal.NotAllowed(entry.path() + ".resourceType", "this is not a resource type of FHIR R4"));
    }
    for (Sign sign : SIGNS) {
      Boolean plain = sign.type().equals(entry.type()) ? entry.elements().get(sign.element()) : null;
      if (plain == null) continue;
      boolean matches = switch (sign.shape()) {
        case ANY -> true;
        case VALUE -> plain;
        case OBJECT -> !plain;
      };
      if (matches) {
        throw new Stop(new ReferralRefusal.WrongVersion(entry.path() + "." + sign.element(), "this form of " + entry.type() + "." + sign.element(), sign.release()));
      }
    }
  }
}
