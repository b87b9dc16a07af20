package org.handrail.path.inquiry.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.medical.Allergy;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.Medication;
import org.jspecify.annotations.Nullable;

/** What our record says already, for the person looking at a referral; empty where they may not read it or nobody is linked yet. */
record Ours(List<Diagnosis> diagnosesKnown, List<Medication> medicationsKnown, List<Allergy> allergiesKnown) {

  static final Ours NOTHING = new Ours(List.of(), List.of(), List.of());

  /** The open diagnosis with this code. */
  @Nullable String diagnosis(String code) {
    return diagnosesKnown.stream()
        .filter(d -> code.equals(d.icd10()) || (d.received() != null && code.equals(d.received().code())))
        .map(d -> d.display() + " (" + d.codeLine() + ")")
        .findFirst()
        .orElse(null);
  }

  /** The current medication with the same code or name. */
  @Nullable String medication(ReferralPacket.Medication m) {
    String code = m.code() == null ? null : m.code().code();
    return medicationsKnown.stream()
        .filter(k -> (code != null && code.equals(k.rxnorm())) || k.name().equalsIgnoreCase(m.display()))
        .map(k -> k.name() + (k.dosage().isBlank() ? "" : ", " + k.dosage()))
        .findFirst()
        .orElse(null);
  }

  /** The allergy to the same substance. */
  @Nullable String allergy(ReferralPacket.Allergy a) {
    String substance = a.display().toLowerCase(Locale.ROOT);
    return allergiesKnown.stream().map(Allergy::substance).filter(s -> s.toLowerCase(Locale.ROOT).equals(substance)).findFirst().orElse(null);
  }

  /** Everything open, in one line. */
  String diagnoses() {
    return diagnosesKnown.stream().map(d -> d.icd10() == null ? d.display() : d.icd10() + " " + d.display()).collect(Collectors.joining("; "));
  }

  String medications() {
    return medicationsKnown.stream().map(Medication::name).collect(Collectors.joining("; "));
  }

  String allergies() {
    return allergiesKnown.stream().map(Allergy::substance).collect(Collectors.joining("; "));
  }
}
