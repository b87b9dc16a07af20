package org.handrail.path.inquiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.path.inquiry.ReceiveReferral.Received;
import org.jspecify.annotations.Nullable;

/** Stores a referral that was read: its bytes, its items and the inquiry it opens, once for the same bundle. */
@UseCase
class StoreReferral {

  /** A self-harm answer this young is somebody's danger now; an older one is history the intake shows. */
  private static final Duration RECENT = Duration.ofDays(30);

  private final JdbcReferrals referrals;
  private final OpenInquiry open;
  private final InquiryHistory history;
  private final Partners partners;
  private final InquiryAlerts alerts;
  private final InquiryDesk desk;
  private final Clock clock;

  StoreReferral(
      JdbcReferrals referrals, OpenInquiry open, InquiryHistory history, Partners partners, InquiryAlerts alerts, InquiryDesk desk, Clock clock) {
    this.referrals = referrals;
    this.open = open;
    this.history = history;
    this.partners = partners;
    this.alerts = alerts;
    this.desk = desk;
    this.clock = clock;
  }

  Received store(ReferralInput input, ReferralPacket packet, Referral.Channel channel, @Nullable PartnerId partner) {
    ReferralPacket.Origin origin = packet.origin();
    // A partner's identifiers are its own: another partner's bundle of the same name is another bundle.
    String source = partner == null ? origin.source() : "partner:" + partner + "|" + origin.source();
    referrals.lock(source, origin.externalId(), origin.contentHash());
    var known = referrals.known(source, origin.externalId(), origin.contentHash());
    if (known.isPresent()) {
      return known.get().contentHash().equals(origin.contentHash())
          ? new Received.Known(known.get().id(), known.get().inquiry())
          : new Received.Refused(new ReferralRefusal.IdentifierUsedBefore("Bundle.identifier"));
    }
    ReferralCover cover = ReferralCover.of(packet);
    List<ReferralPacket.Item> items = ReferralItems.of(packet);
    String coverJson = referrals.coverJson(cover);
    String itemsJson = referrals.itemsJson(items);
    if (coverJson.contains("\\u0000") || itemsJson.contains("\\u0000")) {
      return new Received.Refused(new ReferralRefusal.NotAllowed("Bundle", "it holds null characters, which FHIR does not allow in text"));
    }
    boolean deceased = packet.person().deceased();
    String partnerName = partner == null ? "" : partners.find(partner).map(Partners.Partner::name).orElse("");
    String from = origin.sender() != null ? origin.sender() : partnerName.isEmpty() ? "a sender without a name" : partnerName;
    InquiryId inquiry = open.open(
        InquirySource.REFERRAL, ReferredDetails.of(packet), deceased, partner, partnerName.isEmpty() ? origin.sender() == null ? "" : origin.sender() : partnerName,
        "Referral received from " + from);
    Instant now = clock.instant();
    var referral = new Referral(
        ReferralId.next(), 0, inquiry, source, origin.externalId(), channel, partner, cover, now,
        Acting.find().map(a -> a.staff()).orElse(null), null, null);
    referrals.insert(referral, origin.contentHash(), coverJson);
    referrals.insertContent(referral.id(), input);
    referrals.insertItems(referral.id(), itemsJson);
    history.add(inquiry, HistoryEntry.Kind.REFERRAL, 0, items.size() + " items to look through; read from " + origin.entries() + " resources");
    if (!deceased) alert(inquiry, referral.id(), packet, now);
    return new Received.New(referral.id(), inquiry, deceased);
  }

  private void alert(InquiryId inquiry, ReferralId referral, ReferralPacket packet, Instant now) {
    boolean recent = packet.observations().stream()
        .filter(ReferralPacket.Observation::selfHarm)
        .anyMatch(o -> o.date() != null && !o.date().latest().atStartOfDay(desk.zone()).toInstant().isBefore(now.minus(RECENT)));
    if (recent) {
      alerts.open(inquiry, new NewTask(
          "inquiry:referral:" + referral + ":self-harm", "inquiry.danger", Severity.DANGER, "self-harm",
          "Thoughts of self-harm in a referral received now", "An answer not older than 30 days says so. Call the person and the sender.",
          "/inquiries/" + inquiry, null, null, new Owner.Queue(Role.ADMISSIONS), null));
    }
  }
}
