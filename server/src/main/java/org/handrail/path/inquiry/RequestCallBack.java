package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/**
 * Somebody asks on the public page to be called, for themselves or a loved one. Runs without anybody acting, in the organization the page
 * speaks for.
 */
@UseCase
public class RequestCallBack {

  private final OpenInquiry open;
  private final InquiryDesk desk;
  private final PublicRequests requests;

  RequestCallBack(OpenInquiry open, InquiryDesk desk, PublicRequests requests) {
    this.open = open;
    this.desk = desk;
    this.requests = requests;
  }

  /**
   * Takes the request. The answer never says whether we know the person.
   *
   * @param client where it came from (an internet address), only to limit how often; kept as a keyed hash for a day
   */
  public Outcome<InquiryId> request(InquiryDetails details, String client) {
    var refusals = details.check(desk.today(), true);
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    if (!requests.mayAsk(client)) return Outcome.refused(PublicRequests.TOO_OFTEN);
    return Outcome.done(open.open(
        InquirySource.CALL_BACK, details, false, null, "", details.forAnother() ? "Asked for a call about someone" : "Asked for a call"));
  }
}
