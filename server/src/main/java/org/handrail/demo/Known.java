package org.handrail.demo;

import java.util.Optional;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.InquiryId;
import org.springframework.stereotype.Component;

/** Finds callers again by their phone number, also those of an earlier start. */
@Component
class Known {
  private final Patients patients;
  private final Inquiries inquiries;

  Known(Patients patients, Inquiries inquiries) {
    this.patients = patients;
    this.inquiries = inquiries;
  }

  /** The caller as a patient; empty where they were never registered. */
  Optional<PatientId> patient(Journey journey, Caller caller) {
    PatientId met = journey.patients.get(caller.phone());
    if (met != null) {
      return Optional.of(met);
    }
    Optional<PatientId> found = patients.search(caller.phone(), 2).stream()
        .filter(p -> p.identity().name().family().equals(caller.family()))
        .map(Patient::id)
        .findFirst();
    found.ifPresent(id -> journey.patients.put(caller.phone(), id));
    return found;
  }

  /** Somebody whose story is told. */
  Optional<PatientId> patient(Member member) {
    return patients.search(member.phone(), 2).stream()
        .filter(p -> p.identity().name().family().equals(member.family()))
        .map(Patient::id)
        .findFirst();
  }

  /** The caller's inquiry as long as it is open. */
  Optional<InquiryId> inquiry(Journey journey, Caller caller) {
    InquiryId made = journey.inquiries.get(caller.phone());
    if (made != null) {
      return Optional.of(made);
    }
    return inquiries.open().stream().filter(i -> i.details().phone().equals(caller.phone())).map(Inquiry::id).findFirst();
  }
}
