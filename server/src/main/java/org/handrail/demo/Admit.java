package org.handrail.demo;

import java.time.LocalDate;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.RelatedPeople;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.AdmitPatient;
import org.handrail.path.admission.Coverage;
import org.handrail.path.admission.NoteCoverage;
import org.handrail.path.admission.Notice;
import org.handrail.path.admission.Notices;
import org.handrail.path.admission.SignAgreement;
import org.handrail.path.admission.StartAdmission;
import org.handrail.path.medical.ConfirmDiagnosis;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.DiagnosisDetails;
import org.handrail.path.medical.DiagnosisId;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordDiagnosis;
import org.handrail.path.week.EnrolOnTrack;
import org.springframework.stereotype.Component;

/** Everything between a signed placement and a seat in the groups. */
@Component
class Admit {
  private final RelatedPeople related;
  private final CareTeam team;
  private final NoteCoverage coverage;
  private final RecordDiagnosis recordDiagnosis;
  private final ConfirmDiagnosis confirmDiagnosis;
  private final Diagnoses diagnoses;
  private final StartAdmission start;
  private final Notices notices;
  private final SignAgreement sign;
  private final AdmitPatient admit;
  private final EnrolOnTrack enrol;

  Admit(
      RelatedPeople related,
      CareTeam team,
      NoteCoverage coverage,
      RecordDiagnosis recordDiagnosis,
      ConfirmDiagnosis confirmDiagnosis,
      Diagnoses diagnoses,
      StartAdmission start,
      Notices notices,
      SignAgreement sign,
      AdmitPatient admit,
      EnrolOnTrack enrol) {
    this.related = related;
    this.team = team;
    this.coverage = coverage;
    this.recordDiagnosis = recordDiagnosis;
    this.confirmDiagnosis = confirmDiagnosis;
    this.diagnoses = diagnoses;
    this.start = start;
    this.notices = notices;
    this.sign = sign;
    this.admit = admit;
    this.enrol = enrol;
  }

  /**
   * Notes what admission needs and has agreements signed.
   *
   * @param name as they sign
   * @param relative name and relation of the emergency contact
   * @param agreements how many of the texts they sign today
   */
  void prepare(Journey journey, PatientId patient, String name, String relative, String code, Cast counselor, LocalDate today, int agreements) {
    Acting.run(journey.actor(Cast.TERESA), () -> {
      coverage.note(patient, 0, new NoteCoverage.Details(Coverage.Kind.MEDICAID, "SoonerCare", "Choice", "M-" + patient.value().hashCode(),
          today, "By phone with the plan", "None", "48 hours a month", "Not needed for the first 30 days")).orElseThrow();
      String[] who = relative.split(", ", 2);
      related.add(patient, who[0], who[1], "(918) 555-0999", true).orElseThrow();
    });
    Acting.run(journey.actor(counselor), () -> {
      team.join(patient, journey.actor(counselor).staffId(), CareTeam.Part.MEMBER);
      var details = DiagnosisDetails.of(code);
      var sent = diagnoses.open(patient).stream().filter(d -> code.equals(d.icd10())).findFirst();
      DiagnosisId id = sent.isPresent()
          ? sent.get().id()
          : recordDiagnosis.record(patient, details, null, Provenance.enteredHere()).orElseThrow();
      confirmDiagnosis.confirm(patient, id, sent.map(Diagnosis::version).orElse(0), details).orElseThrow();
    });
    Acting.run(journey.actor(Cast.TERESA), () -> {
      start.start(patient).orElseThrow();
      for (Notice notice : notices.current().stream().limit(agreements).toList()) {
        sign.sign(patient, notice.id(), notice.version(), new SigningMethod.TypedName(name)).orElseThrow();
      }
    });
  }

  /** Admits them from today on, to the line's program and track, with their team. */
  void admit(Journey journey, PatientId patient, Line line, LocalDate today) {
    Acting.run(journey.actor(Cast.TERESA), () ->
        admit.admit(patient, journey.places.program(line.course()), today, journey.actor(line.counselor()).staffId()).orElseThrow());
    Acting.run(journey.actor(Cast.HELEN), () -> {
      team.join(patient, journey.actor(Cast.HELEN).staffId(), CareTeam.Part.SUPERVISOR);
      team.join(patient, journey.actor(Around.coach(line.course())).staffId(), CareTeam.Part.PEER_COACH);
      team.join(patient, journey.actor(Cast.NWOSU).staffId(), CareTeam.Part.MEMBER);
    });
    seat(journey, patient, line, today);
  }

  /** Puts them on the line's track. */
  void seat(Journey journey, PatientId patient, Line line, LocalDate from) {
    Acting.run(journey.actor(Cast.HELEN), () -> enrol.enrol(patient, journey.places.track(line), from).orElseThrow());
  }
}
