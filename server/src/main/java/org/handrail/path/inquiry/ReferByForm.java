package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;

/** A partner refers somebody with the public form. Runs without anybody acting, in the organization the page speaks for. */
@UseCase
public class ReferByForm {

  private final OpenInquiry open;
  private final InquiryDesk desk;
  private final PublicRequests requests;

  ReferByForm(OpenInquiry open, InquiryDesk desk, PublicRequests requests) {
    this.open = open;
    this.desk = desk;
    this.requests = requests;
  }

  /**
   * Takes the referral. The answer never says whether we know the person.
   *
   * @param details who is referred; the caller is whoever refers, with their own number
   * @param partnerName the hospital, home or court that refers
   * @param client where it came from (an internet address), only to limit how often; kept as a keyed hash for a day
   */
  public Outcome<InquiryId> refer(InquiryDetails details, String partnerName, String client) {
    var refusals = details.check(desk.today(), true);
    if (partnerName.isBlank()) refusals.add(new Refusal("partnerName", "Enter your organization"));
    if (partnerName.length() > InquiryDetails.LINE) refusals.add(new Refusal("partnerName", "At most " + InquiryDetails.LINE + " characters fit. Shorten it"));
    if (details.given().isBlank() || details.family().isBlank()) refusals.add(new Refusal("family", "Enter the person's given and family name"));
    if (details.callerName().isBlank()) refusals.add(new Refusal("callerName", "Enter your own name, so that we can ask you"));
    if (details.callerPhone().isBlank()) refusals.add(new Refusal("callerPhone", "Enter your own phone number, so that we can ask you"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    if (!requests.mayAsk(client)) return Outcome.refused(PublicRequests.TOO_OFTEN);
    return Outcome.done(open.open(
        InquirySource.PARTNER_FORM, details, false, null, partnerName.strip(), "Referred by form from " + partnerName.strip()));
  }
}
