package org.handrail.path.plan;

import java.util.List;
import java.util.Objects;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Signs a version that waits for it. When everyone has signed whom the program's pack names, the version is in force and
 * the former one is replaced.
 */
@UseCase
public class SignPlan {
  /** What the patient agrees to, as it stands on their screen. */
  public static final String PATIENT_MEANING =
      "I was part of making this plan and I agree to try it. I can ask to change it any time.";

  /** What the clinician agrees to. */
  public static final String CLINICIAN_MEANING = "I made this plan with the person and I am responsible for it.";

  private final Plans plans;
  private final Versions versions;
  private final Signatures signatures;
  private final PresentProgram programs;
  private final PatientWords patientWords;
  private final PlanRules rules;
  private final PlanClock planClock;
  private final DueTask dueTask;
  private final ApplicationEventPublisher events;

  SignPlan(Plans plans, Versions versions, Signatures signatures, PresentProgram programs, PatientWords patientWords,
      PlanRules rules, PlanClock planClock, DueTask dueTask, ApplicationEventPublisher events) {
    this.plans = plans;
    this.versions = versions;
    this.signatures = signatures;
    this.programs = programs;
    this.patientWords = patientWords;
    this.rules = rules;
    this.planClock = planClock;
    this.dueTask = dueTask;
    this.events = events;
  }

  /**
   * The patient signs, on their own or in front of staff.
   *
   * @param words what they want to add; may be empty
   * @param disagrees whether that is where they see it differently; signing is still theirs to decide
   */
  public Outcome<PlanVersionId> asPatient(
      PatientId patient, PlanVersionId id, String words, boolean disagrees, SigningMethod method) {
    if (words.length() > PatientWords.LONGEST) {
      return Outcome.refused("words", "That is more than fits here. Make it shorter");
    }
    return sign(patient, id, new Signer.Patient(patient), PATIENT_MEANING, method)
        .map(
            version -> {
              if (!words.isBlank()) {
                patientWords.keep(patient, version, words, disagrees, false);
              }
              return version.id();
            });
  }

  /** The clinician signs; refused without a credential that is valid today. */
  public Outcome<PlanVersionId> asClinician(PatientId patient, PlanVersionId id, SigningMethod method) {
    return sign(patient, id, new Signer.Clinician(Acting.actor().staffId()), CLINICIAN_MEANING, method)
        .map(PlanVersion::id);
  }

  private Outcome<PlanVersion> sign(
      PatientId patient, PlanVersionId id, Signer signer, String meaning, SigningMethod method) {
    if (versions.lock(patient, id).orElse(VersionState.WITHDRAWN) != VersionState.PROPOSED) {
      return Outcome.refused("This version is not waiting for a signature any more. Open the plan again");
    }
    PlanVersion version = plans.find(patient, id).orElseThrow();
    String text = Objects.requireNonNull(version.text(), "a proposed version has a text");
    return signatures
        .sign(signer, meaning, version.subject(), text, method)
        .map(
            signed -> {
              if (missing(version, signatures.of(version.subject())).isEmpty()) {
                var due = planClock.dueFor(patient);
                versions.activate(version.plan(), version.id());
                due.ifPresent(d -> dueTask.done(patient, d));
                events.publishEvent(new PlanActivated(version.plan(), version.id(), patient, version.number()));
              }
              return version;
            });
  }

  /** Who still has to sign, of {@code patient} and {@code clinician}, as the program's pack says. */
  public List<String> missing(PlanVersion version, List<Signature> given) {
    return plans
        .open(version.patient())
        .map(plan -> rules.of(programs.of(plan).pack()).planSignedBy().value())
        .orElse(List.of())
        .stream()
        .filter(who -> given.stream().noneMatch(s -> who.equals("patient") ? s.byPatient() : s.byClinician()))
        .toList();
  }
}
