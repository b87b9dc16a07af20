package org.handrail.path.inquiry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds received referrals. Who may see which is for {@link InquiryAccess} to say. */
public interface Referrals {

  Optional<Referral> find(ReferralId id);

  /** Its items, in the order they are shown. */
  List<ReferralItem> items(ReferralId id);

  /** The referrals of each inquiry, oldest first. */
  Map<InquiryId, List<Referral>> of(Collection<InquiryId> inquiries);

  /** Payers that referrals about this person named, latest referral first: a start for the benefits check. */
  List<ReferralPacket.Coverage> coverageOf(PatientId patient);
}
