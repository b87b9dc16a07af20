package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Writes down a phone call, or someone at the door. */
@UseCase
public class RecordCall {

  private final OpenInquiry open;
  private final InquiryDesk desk;

  RecordCall(OpenInquiry open, InquiryDesk desk) {
    this.open = open;
    this.desk = desk;
  }

  /** Refused without a name or for someone under 18. A number is asked for but not demanded: some callers have none. */
  public Outcome<InquiryId> record(InquiryDetails details) {
    var refusals = details.check(desk.today(), false);
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    return Outcome.done(open.open(InquirySource.CALL, details, false, null, "", details.forAnother() ? "Called for someone" : "Called"));
  }
}
