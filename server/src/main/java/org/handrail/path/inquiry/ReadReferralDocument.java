package org.handrail.path.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Opens a document of a referral as it was sent, before anything of it becomes ours. */
@UseCase
public class ReadReferralDocument {

  private final JdbcReferrals referrals;
  private final ReferralReader reader;

  ReadReferralDocument(JdbcReferrals referrals, ReferralReader reader) {
    this.referrals = referrals;
    this.reader = reader;
  }

  /** A document and its content. */
  public record Sent(ReferralPacket.Document document, byte[] content) {}

  /** Empty when this referral has no such item, or only a link was sent. */
  @Transactional(readOnly = true)
  public Optional<Sent> read(ReferralId referral, UUID item) {
    return referrals.items(referral).stream()
        .filter(i -> i.id().equals(item))
        .map(ReferralItem::content)
        .filter(c -> c instanceof ReferralPacket.Document d && d.contentHash() != null)
        .map(ReferralPacket.Document.class::cast)
        .findFirst()
        .flatMap(d -> Optional.ofNullable(reader.documents(referrals.content(referral), List.of(String.valueOf(d.contentHash()))).get(d.contentHash()))
            .map(content -> new Sent(d, content)));
  }
}
