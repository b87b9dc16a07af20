package org.handrail.path.family;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.springframework.stereotype.Component;

/** What a patient shares with one person at this moment. Asked anew each time: nothing of it is remembered. */
@Component
public class SharedItems {
  private final Consents consents;
  private final FamilyMembers members;
  private final FamilyTexts texts;

  SharedItems(Consents consents, FamilyMembers members, FamilyTexts texts) {
    this.consents = consents;
    this.members = members;
    this.texts = texts;
  }

  /** Where this account has joined and may still know that the patient is here; everything else is as if it had never been. */
  public List<FamilyMember> open(AccountId account) {
    return members.joined(account).stream().filter(this::mayKnow).toList();
  }

  /** One of those. */
  public Optional<FamilyMember> open(AccountId account, MemberId id) {
    return open(account).stream().filter(member -> member.id().equals(id)).findFirst();
  }

  private boolean mayKnow(FamilyMember member) {
    Set<String> codes = with(member);
    return texts.items().stream().filter(FamilyTexts.Item::base).allMatch(item -> codes.contains(item.code()));
  }

  /** Codes of {@link FamilyTexts#items()}; empty once somebody was taken off. */
  public Set<String> with(FamilyMember member) {
    return member.ended()
        ? Set.of()
        : consents.active(member.patient(), ConsentKind.FAMILY).stream()
            .filter(consent -> member.id().value().equals(consent.recipientId()))
            .map(Consent::items)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
  }
}
