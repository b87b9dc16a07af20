package org.handrail.path.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** An admission answers a person's open inquiries: called by the admission in its own transaction. */
@UseCase
public class AcceptInquiries {

  private final Inquiries inquiries;
  private final InquiryDesk desk;

  AcceptInquiries(Inquiries inquiries, InquiryDesk desk) {
    this.inquiries = inquiries;
    this.desk = desk;
  }

  /** Moves every open inquiry of the person to {@link Stage#ACCEPTED}, through {@link Stage#READY}; answers which. */
  public List<InquiryId> accept(PatientId patient) {
    var accepted = new ArrayList<InquiryId>();
    for (Inquiry q : inquiries.of(patient)) {
      Inquiry at = q;
      if (at.can(InquiryEvent.KEEP)) {
        desk.move(at, InquiryEvent.KEEP, "Came").orElseThrow();
        at = inquiries.get(q.id());
      } else if (at.can(InquiryEvent.MAKE_READY)) {
        desk.move(at, InquiryEvent.MAKE_READY, "Ready for placement").orElseThrow();
        at = inquiries.get(q.id());
      }
      if (at.can(InquiryEvent.ACCEPT)) {
        desk.move(at, InquiryEvent.ACCEPT, "Admitted").orElseThrow();
        accepted.add(q.id());
      }
    }
    return accepted;
  }
}
