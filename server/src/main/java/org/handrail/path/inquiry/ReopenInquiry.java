package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Opens an ended inquiry again: they called back, or an admission fell through. */
@UseCase
public class ReopenInquiry {

  private final InquiryDesk desk;

  ReopenInquiry(InquiryDesk desk) {
    this.desk = desk;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> reopen(InquiryId id, int version) {
    return desk.before(InquiryEvent.REOPEN, id, version, q -> desk.move(q, InquiryEvent.REOPEN, "Opened again"));
  }
}
