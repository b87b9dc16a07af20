package org.handrail.path.inquiry;

import java.util.List;
import org.handrail.path.inquiry.ReferralPacket.Ask;
import org.handrail.path.inquiry.ReferralPacket.ConsentFound;
import org.handrail.path.inquiry.ReferralPacket.Contact;
import org.handrail.path.inquiry.ReferralPacket.Coverage;
import org.handrail.path.inquiry.ReferralPacket.Origin;
import org.handrail.path.inquiry.ReferralPacket.Person;

/** What a referral says around its items: whom it is about, who sent it, what is asked, and what was left out in reading. */
public record ReferralCover(
    Origin origin, Person person, List<Contact> contacts, List<Ask> asks, List<Coverage> coverages, List<ConsentFound> consents, List<String> report) {

  static ReferralCover of(ReferralPacket packet) {
    return new ReferralCover(
        packet.origin(), packet.person(), packet.contacts(), packet.asks(), packet.coverages(), packet.consents(), packet.report());
  }
}
