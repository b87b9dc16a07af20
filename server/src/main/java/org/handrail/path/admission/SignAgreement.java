package org.handrail.path.admission;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person signs one of the texts of admission, in front of whoever went through it with them. */
@UseCase
public class SignAgreement {
  private final JdbcClient jdbc;
  private final AdmissionCases cases;
  private final Notices notices;
  private final Signatures signatures;
  private final Patients patients;
  private final Organizations organizations;
  private final RecordSharing sharing;
  private final Clock clock;

  SignAgreement(JdbcClient jdbc, AdmissionCases cases, Notices notices, Signatures signatures, Patients patients,
      Organizations organizations, RecordSharing sharing, Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.notices = notices;
    this.signatures = signatures;
    this.patients = patients;
    this.organizations = organizations;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** Refused when no admission is open, when this text is signed already, and without a name or drawing. */
  public Outcome<SignatureId> sign(PatientId patient, String noticeId, int version, SigningMethod method) {
    Notice notice = notices.current(noticeId).orElseThrow(() -> new NoSuchElementException("No notice " + noticeId));
    var open = cases.open(patient);
    if (open.isEmpty()) {
      return Outcome.refused("No admission is being prepared. Start one first.");
    }
    if (open.get().agreement(noticeId).isPresent()) {
      return Outcome.refused("This was signed already.");
    }
    if (notice.version() != version) {
      return Outcome.refused("This text has changed since you opened it. Read the new one below, then sign.");
    }
    AdmissionCase admission = open.get();
    String text = notice.text(patients.get(patient).name().onDocuments(), organizations.current().name());
    return signatures
        .sign(new Signer.Patient(patient), notice.meaning(), SignedSubject.of(subject(notice), admission.id()), text, method)
        .map(signature -> insert(admission, notice, signature));
  }

  /** What is signed: one notice of one admission. */
  static String subject(Notice notice) {
    return "agreement-" + notice.id();
  }

  private SignatureId insert(AdmissionCase admission, Notice notice, SignatureId signature) {
    jdbc.sql(
            """
            insert into admission_agreement (id, organization_id, admission_id, patient_id, notice, notice_version,
              signature_id, explained_by, signed_at)
            values (:id, :organization, :admission, :patient, :notice, :version, :signature, :by, :at)
            on conflict on constraint admission_agreement_once do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("admission", admission.id().value())
        .param("patient", admission.patient().value())
        .param("notice", notice.id())
        .param("version", notice.version())
        .param("signature", signature.value())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
    if (notice.kind() == Notice.Kind.PART2_TPO) {
      sharing.record(admission.patient(), notice, signature);
    }
    return signature;
  }
}
