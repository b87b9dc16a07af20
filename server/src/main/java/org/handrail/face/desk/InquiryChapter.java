package org.handrail.face.desk;

import java.util.List;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.inquiry.Inquiries;
import org.springframework.stereotype.Component;

/** The first calls and referrals. */
@Component
class InquiryChapter implements PathChapter {
  private final Inquiries inquiries;

  InquiryChapter(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public Area area() {
    return Area.INQUIRY;
  }

  @Override
  public List<PathEvent> of(Patient patient) {
    return inquiries.of(patient.id()).stream()
        .map(
            i ->
                PathEvent.of(
                    i.firstContact(),
                    "phone-call",
                    "First contact: " + i.source().label().toLowerCase(java.util.Locale.ROOT),
                    i.partnerName().isEmpty() ? null : "Sent by " + i.partnerName(),
                    "/inquiries/" + i.id()))
        .toList();
  }
}
