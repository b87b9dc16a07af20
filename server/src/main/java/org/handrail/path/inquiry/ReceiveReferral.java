package org.handrail.path.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PartnerId;
import org.handrail.path.inquiry.ReferralReader.Reading;
import org.handrail.path.medical.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in a referral, whichever way it came. Reading needs no database and happens before the transaction begins; then everything of it is
 * stored at once, or nothing.
 */
@Service
public class ReceiveReferral {

  private final ReferralReader reader;
  private final StoreReferral store;
  private final Organizations organizations;
  private final Clock clock;

  ReceiveReferral(ReferralReader reader, StoreReferral store, Organizations organizations, Clock clock) {
    this.reader = reader;
    this.store = store;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Received {
    /** It is here now; the inquiry waits for somebody to look. */
    record New(ReferralId referral, InquiryId inquiry, boolean deceased) implements Received {}

    /** It was here before: nothing was made twice. */
    record Known(ReferralId referral, InquiryId inquiry) implements Received {}

    /** It was not taken in; nothing of it was kept. */
    record Refused(ReferralRefusal refusal) implements Received {}
  }

  /** @param partner whose token or upload it is, when known */
  public Received receive(ReferralInput input, Referral.Channel channel, @Nullable PartnerId partner) {
    return switch (reader.read(input)) {
      case Reading.Refused(ReferralRefusal refusal) -> new Received.Refused(refusal);
      case Reading.Read(ReferralPacket packet) -> {
        ReferralRefusal refusal = age(packet.person());
        yield refusal != null ? new Received.Refused(refusal) : store.store(input, packet, channel, partner);
      }
    };
  }

  /** Refused only when surely under 18; a birth date not sent, or only the year, is asked for at intake. */
  private @Nullable ReferralRefusal age(ReferralPacket.Person person) {
    PartialDate born = person.birthDate();
    if (born == null) return null;
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    String path = person.path() + ".birthDate";
    if (born.earliest().isAfter(today)) return new ReferralRefusal.NotAllowed(path, "the birth date lies in the future");
    return Adults.isSurelyMinor(born, today) ? new ReferralRefusal.UnderAge(path) : null;
  }
}
