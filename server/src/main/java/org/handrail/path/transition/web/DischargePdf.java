package org.handrail.path.transition.web;

import java.util.Map;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.path.transition.Discharge;
import org.handrail.path.transition.DischargeReasons;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A signed discharge as a PDF. */
@Component
class DischargePdf {
  private final Pdf pdf;
  private final Patients patients;
  private final Organizations organizations;
  private final DischargeReasons reasons;
  private final TransitionPages pages;

  DischargePdf(Pdf pdf, Patients patients, Organizations organizations, DischargeReasons reasons, TransitionPages pages) {
    this.pdf = pdf;
    this.patients = patients;
    this.organizations = organizations;
    this.reasons = reasons;
    this.pages = pages;
  }

  ResponseEntity<byte[]> answer(Discharge discharge) {
    var patient = patients.get(discharge.patient());
    var print = new DischargePrint(organizations.current().name(), patient.name().onDocuments(), patient.identity().birthDate().toString(),
        discharge.dischargedOn().toString(), discharge.lastContactOn().toString(),
        reasons.find(discharge.reason()).map(DischargeReasons.Reason::label).orElse(discharge.reason()), discharge.summary(), discharge.nextSteps(),
        discharge.overdose().label(), signed(discharge), pages.moment(pages.now()));
    return Pdf.download(pdf.render("path/transition/discharge_print", "Handrail", Map.of("page", print)), "summary.pdf");
  }

  String signed(Discharge discharge) {
    return pages.name(discharge.writtenBy()) + ", " + pages.moment(discharge.writtenAt());
  }
}
