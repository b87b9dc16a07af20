package org.handrail.path.admission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Allergy;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Medications;
import org.handrail.path.placement.Assessments;
import org.springframework.stereotype.Component;

/** What is known of a person from before, as one readable line for each thing to confirm. */
@Component
class LastIntake {
  private static final String NOTHING = "Nothing on record";

  private final Patients patients;
  private final RelatedPeople related;
  private final Coverages coverages;
  private final Diagnoses diagnoses;
  private final Medications medications;
  private final Allergies allergies;
  private final Assessments assessments;

  LastIntake(Patients patients, RelatedPeople related, Coverages coverages, Diagnoses diagnoses, Medications medications,
      Allergies allergies, Assessments assessments) {
    this.patients = patients;
    this.related = related;
    this.coverages = coverages;
    this.diagnoses = diagnoses;
    this.medications = medications;
    this.allergies = allergies;
    this.assessments = assessments;
  }

  /** Every item with what it says now. */
  Map<CarriedItem, String> of(PatientId patient) {
    var known = new EnumMap<CarriedItem, String>(CarriedItem.class);
    for (CarriedItem item : CarriedItem.values()) {
      String says = says(patient, item);
      known.put(item, says.isBlank() ? NOTHING : says);
    }
    return known;
  }

  private String says(PatientId patient, CarriedItem item) {
    return switch (item) {
      case CONTACT -> contact(patients.get(patient).identity().contact());
      case EMERGENCY_CONTACT -> related.emergencyContact(patient)
          .map(person -> person.name() + ", " + person.relationship() + (person.phone() == null ? "" : ", " + person.phone())).orElse("");
      case COVERAGE -> coverages.current(patient).map(Coverage::line).orElse("");
      case DIAGNOSES -> lines(diagnoses.open(patient).stream()
          .map(diagnosis -> diagnosis.display() + " (" + diagnosis.codeLine() + (diagnosis.isConfirmed() ? ")" : ", not confirmed)")).toList());
      case MEDICATIONS -> lines(medications.current(patient).stream()
          .map(medication -> medication.name() + (medication.dosage().isBlank() ? "" : ", " + medication.dosage())).toList());
      case ALLERGIES -> lines(allergies.of(patient).stream().map(LastIntake::allergy).toList());
      case WISHES -> assessments.of(patient).stream().filter(assessment -> !assessment.wishes().isBlank()).findFirst()
          .map(assessment -> assessment.wishes() + (assessment.circumstances().isEmpty() ? ""
              : "\n" + String.join(" · ", assessment.circumstances()))).orElse("");
    };
  }

  private static String contact(Contact contact) {
    var lines = new ArrayList<String>();
    Stream.of(contact.phone(), contact.email()).filter(text -> text != null && !text.isBlank()).forEach(lines::add);
    String address = Stream.of(contact.address(), contact.city(), contact.state(), contact.postalCode())
        .filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(", "));
    if (!address.isEmpty()) {
      lines.add(address);
    }
    return lines(lines);
  }

  private static String allergy(Allergy allergy) {
    return allergy.substance() + (allergy.reaction().isBlank() ? "" : ": " + allergy.reaction()) + (allergy.severe() ? " (severe)" : "");
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
