package org.handrail.path.plan.web;

import java.util.Map;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.path.plan.PlanVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A version of a plan as a PDF. */
@Component
class PlanPdf {
  private final Pdf pdf;
  private final PlanPages pages;
  private final Patients patients;
  private final Organizations organizations;
  private final Signatures signatures;

  PlanPdf(Pdf pdf, PlanPages pages, Patients patients, Organizations organizations, Signatures signatures) {
    this.pdf = pdf;
    this.pages = pages;
    this.patients = patients;
    this.organizations = organizations;
    this.signatures = signatures;
  }

  ResponseEntity<byte[]> answer(PlanVersion version, Days days) {
    var patient = patients.get(version.patient());
    var print =
        new PlanPrint(
            organizations.current().name(),
            patient.name().onDocuments(),
            days.date(patient.identity().birthDate()),
            "Treatment plan, version " + version.number(),
            version.state().label(),
            pages.content(version, days),
            signatures.of(version.subject()).stream().map(s -> signed(s, days)).toList(),
            pages.said(version, days),
            days.date(days.now()));
    return Pdf.download(
        pdf.render("path/plan/print", "Handrail", Map.of("page", print)),
        "plan-" + version.number() + ".pdf");
  }

  private static PlanPrint.Signed signed(Signature signature, Days days) {
    return new PlanPrint.Signed(
        signature.name(),
        signature.credential(),
        signature.meaning(),
        days.date(signature.signedAt()),
        signature.picture().orElse(null),
        signature.method() instanceof SigningMethod.TypedName(String typed) ? typed : null);
  }
}
