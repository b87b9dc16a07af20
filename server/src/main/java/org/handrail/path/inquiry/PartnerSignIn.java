package org.handrail.path.inquiry;

import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Service;

/** Finds out whose token a partner's system shows. Runs without a tenant: the token names its organization, its secret proves it. */
@Service
public class PartnerSignIn {

  private final Organizations organizations;
  private final UseToken use;

  PartnerSignIn(Organizations organizations, UseToken use) {
    this.organizations = organizations;
    this.use = use;
  }

  /** Whose token it is. */
  public record Holder(OrganizationId organization, PartnerId partner) {}

  /** Empty for a token that is unknown, ended, or of a partner no longer active. */
  public Optional<Holder> holder(String token) {
    String[] parts = token.split("_", 3);
    if (parts.length != 3 || !parts[0].equals("hr")) return Optional.empty();
    return organizations.bySlug(parts[1])
        .map(Organization::id)
        .flatMap(organization -> Tenant.in(organization, () -> use.use(PartnerTokens.hash(token))).map(partner -> new Holder(organization, partner)));
  }
}
