package org.handrail.path.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.accounts.FamilyMemberships;
import org.springframework.context.ApplicationContext;

/** The vocabulary of tests for families. */
public final class FamilyFixtures {
  private final House house;
  private final ApplicationContext context;

  public FamilyFixtures(House house, ApplicationContext context) {
    this.house = house;
    this.context = context;
  }

  /** The patient invites somebody and shares these items. */
  public InviteFamily.Invited invites(Actor patient, String called, String email, String... items) {
    LocalDate until = context.getBean(Clock.class).instant().atZone(ZoneOffset.UTC).toLocalDate().plusMonths(3);
    return house.as(patient, () -> {
      UUID safe = context.getBean(AskSafety.class).ask(patient.patientId(), called, "sister", Optional.of(AskSafety.Answer.SAFE)).orElseThrow();
      return context.getBean(InviteFamily.class).invite(safe, email, until, Set.of(items)).orElseThrow();
    });
  }

  /** Invited and joined, without the link and the code in between. */
  public MemberId joined(Actor patient, Actor family, String... items) {
    MemberId member = invites(patient, family.name(), family.name().toLowerCase(java.util.Locale.ROOT) + "@example.org", items).member();
    accepts(member, family);
    return member;
  }

  /** The account joins on an invitation. */
  public void accepts(MemberId member, Actor family) {
    house.signedIn(family);
    boolean accepted = Tenant.in(family.organization(), () -> context.getBean(FamilyMemberships.class).accept(member.value(), family.account()));
    if (!accepted) {
      throw new IllegalStateException("The invitation did not open");
    }
  }
}
