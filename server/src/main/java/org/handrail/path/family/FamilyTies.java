package org.handrail.path.family;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.accounts.FamilyMemberships;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.FamilyTie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins accounts to invitations, and tells the access decision what is shared at this moment. */
@Component
@Transactional
class FamilyTies implements FamilyTie, FamilyMemberships {
  private final FamilyMembers members;
  private final SharedItems shared;
  private final FamilyTexts texts;
  private final Clock clock;

  FamilyTies(FamilyMembers members, SharedItems shared, FamilyTexts texts, Clock clock) {
    this.members = members;
    this.shared = shared;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public boolean accept(UUID member, AccountId account) {
    return members.join(new MemberId(member), account, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean shares(AccountId account, PatientId patient, Area area) {
    return shared.open(account).stream()
        .filter(member -> member.patient().equals(patient))
        .anyMatch(member -> area == Area.FAMILY_MESSAGES || shares(shared.with(member), area));
  }

  private boolean shares(Set<String> codes, Area area) {
    return texts.items().stream().anyMatch(item -> item.area() == area && codes.contains(item.code()));
  }
}
