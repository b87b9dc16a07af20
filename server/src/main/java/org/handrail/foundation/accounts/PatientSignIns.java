package org.handrail.foundation.accounts;

import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Service;

/** Where patients who use the portal can be written to: the address they themselves sign in with. */
@Service
public class PatientSignIns {
  private final Accounts accounts;
  private final LinkSettings links;

  PatientSignIns(Accounts accounts, LinkSettings links) {
    this.accounts = accounts;
    this.links = links;
  }

  /** Empty for somebody without a working account, or who signs in with a phone number. */
  public Optional<String> address(PatientId patient) {
    return accounts.of(Tenant.current(), patient)
        .filter(account -> account.active() && account.passwordHash() != null && account.name().isAddress())
        .map(account -> account.name().value());
  }

  /** Whether they can sign in, by whatever name. */
  public boolean hasAccount(PatientId patient) {
    return accounts.of(Tenant.current(), patient).filter(account -> account.active() && account.passwordHash() != null).isPresent();
  }

  /** The full address of a page, for a message. */
  public String link(String path) {
    return links.to(path);
  }
}
