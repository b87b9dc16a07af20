package org.handrail.path.medical.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Limit;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Allergy;
import org.handrail.path.medical.Medication;
import org.handrail.path.medical.MedicationDose;
import org.handrail.path.medical.MedicationDoses;
import org.handrail.path.medical.MedicationId;
import org.handrail.path.medical.Medications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the medical page. */
@Component
class MedicalPages {
  private static final int DOSES = 12;

  private final DiagnosisPages diagnoses;
  private final Medications medications;
  private final MedicationDoses doses;
  private final Allergies allergies;
  private final OverdoseCards overdose;
  private final TestPages tests;
  private final VitalsCards vitals;
  private final Patients patients;
  private final Access access;
  private final Audit audit;
  private final Days days;

  MedicalPages(DiagnosisPages diagnoses, Medications medications, MedicationDoses doses, Allergies allergies,
      OverdoseCards overdose, TestPages tests, VitalsCards vitals, Patients patients, Access access, Audit audit, Days days) {
    this.diagnoses = diagnoses;
    this.medications = medications;
    this.doses = doses;
    this.allergies = allergies;
    this.overdose = overdose;
    this.tests = tests;
    this.vitals = vitals;
    this.patients = patients;
    this.access = access;
    this.audit = audit;
    this.days = days;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/medical";
  }

  MedicalPage page(PatientId patient, Form form) {
    boolean limited = isLimited(patient);
    List<Medication> current = medications.current(patient);
    List<Medication> stopped = medications.stopped(patient);
    List<Allergy> standing = allergies.of(patient);
    List<Allergies.Withdrawn> withdrawn = allergies.withdrawn(patient);
    List<MedicationDose> given = doses.of(patient, DOSES);
    Days.Names names = days.names(people(current, stopped, standing, withdrawn, given));
    var meds = Stream.concat(current.stream(), stopped.stream()).collect(Collectors.toMap(Medication::id, Function.identity()));
    return new MedicalPage(
        base(patient),
        patients.get(patient).name().called(),
        limited,
        access.may(Area.MEDICAL, Act.WRITE, patient),
        openDiagnoses(patient),
        current.stream().filter(Medication::isTreatment).map(m -> med(m, names)).toList(),
        current.stream().filter(m -> !m.isTreatment()).map(m -> med(m, names)).toList(),
        stopped.stream().map(m -> past(m, names)).toList(),
        given.stream().map(d -> dose(d, Objects.requireNonNull(meds.get(d.medication())), names)).toList(),
        !standing.isEmpty(),
        standing.stream().map(a -> allergy(a, names)).toList(),
        withdrawn.stream()
            .map(w -> new MedicalPage.Past(w.allergy().substance(), names.of(w.by()) + ", " + days.day(w.at()) + ": " + w.reason()))
            .toList(),
        overdose.of(patient),
        limited ? null : tests.lines(patient),
        limited ? null : vitals.of(patient),
        Choice.of(MedicationDose.Manner.values(), MedicationDose.Manner::label),
        days.nowInField(),
        form);
  }

  boolean isLimited(PatientId patient) {
    return access.decide(Area.MEDICAL, Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().contains(Limit.LIMITED);
  }

  /** Only for those who may read diagnoses in full; the reading is audited as such. */
  private @Nullable List<DiagnosesPage.Line> openDiagnoses(PatientId patient) {
    if (access.decide(Area.DIAGNOSES, Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().isEmpty()) {
      audit.read(Area.DIAGNOSES, patient, allowed.ground());
      return diagnoses.open(patient);
    }
    return null;
  }

  private static Set<StaffId> people(List<Medication> current, List<Medication> stopped, List<Allergy> standing,
      List<Allergies.Withdrawn> withdrawn, List<MedicationDose> given) {
    return Stream.of(
            current.stream().map(Medication::recordedBy),
            current.stream().map(Medication::confirmedBy),
            stopped.stream().map(m -> m.stopped() == null ? null : m.stopped().by()),
            standing.stream().map(Allergy::recordedBy),
            withdrawn.stream().map(Allergies.Withdrawn::by),
            given.stream().map(MedicationDose::recordedBy))
        .flatMap(Function.identity())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(Collectors.toSet());
  }

  private MedicalPage.Med med(Medication m, Days.Names names) {
    var sub = new StringBuilder();
    var started = m.started();
    if (started != null) sub.append("since ").append(started.words()).append(" · ");
    if (!m.prescriber().isBlank()) sub.append("prescribed by ").append(m.prescriber()).append(" · ");
    StaffId by = m.confirmedBy();
    var at = m.confirmedAt();
    if (by != null && at != null) {
      sub.append("confirmed by ").append(names.of(by)).append(", ").append(days.day(at));
    } else {
      sub.append(m.provenance().label()).append(", ").append(days.day(m.recordedAt()));
    }
    var addiction = m.addiction();
    return new MedicalPage.Med(
        m.id().toString(), m.version(), m.name(), m.dosage(), sub.toString(), m.note(),
        addiction == null ? "" : addiction.meaning(),
        addiction != null && isRisky(m), m.status() == Medication.Status.CONFIRMED);
  }

  private static boolean isRisky(Medication m) {
    return switch (Objects.requireNonNull(m.addiction())) {
      case OPIOID, BENZODIAZEPINE -> true;
      case BUPRENORPHINE, METHADONE, NALTREXONE, ACAMPROSATE, DISULFIRAM, VARENICLINE, LOFEXIDINE, NALOXONE -> false;
    };
  }

  private MedicalPage.Past past(Medication m, Days.Names names) {
    var stopped = Objects.requireNonNull(m.stopped());
    var day = stopped.day();
    StaffId by = stopped.by();
    String who = by == null ? "" : ", " + names.of(by);
    String when = day != null ? "stopped " + day.words() : "stopped, noted " + days.day(stopped.at());
    String dosage = m.dosage().isBlank() ? "" : ", " + m.dosage();
    return new MedicalPage.Past(m.name() + dosage, when + who + (stopped.reason().isBlank() ? "" : ": " + stopped.reason()));
  }

  private MedicalPage.Dose dose(MedicationDose d, Medication m, Days.Names names) {
    return new MedicalPage.Dose(
        m.name() + ", " + d.amount(), d.manner().label(),
        days.moment(d.at()) + ", " + names.of(d.recordedBy()) + (d.note().isBlank() ? "" : ": " + d.note()));
  }

  private MedicalPage.AllergyLine allergy(Allergy a, Days.Names names) {
    return new MedicalPage.AllergyLine(
        a.id().toString(), a.substance(), a.reaction(), a.severe(), a.noneKnown(),
        a.provenance().label() + ", " + names.of(a.recordedBy()) + ", " + days.day(a.recordedAt()));
  }

  /** One medication of this record; another's id finds nothing. */
  Medication medication(PatientId patient, MedicationId id) {
    return medications.find(patient, id)
        .orElseThrow(() -> new org.springframework.web.server.ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
  }
}
