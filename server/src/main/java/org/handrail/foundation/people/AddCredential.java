package org.handrail.foundation.people;

import java.util.ArrayList;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters a licence or certificate, or its renewal: the same kind, state and number again moves its dates. */
@UseCase
public class AddCredential {
  private final JdbcClient jdbc;
  private final CredentialTable table;
  private final StaffDirectory directory;

  AddCredential(JdbcClient jdbc, CredentialTable table, StaffDirectory directory) {
    this.jdbc = jdbc;
    this.table = table;
    this.directory = directory;
  }

  /** Refused for an unknown kind, without a number or a state of two letters, and when it would end before it begins. */
  public Outcome<Credential> add(StaffId staff, Credential credential) {
    var refusals = new ArrayList<Refusal>();
    if (table.find(credential.kind()).isEmpty()) {
      refusals.add(new Refusal("kind", "Choose a credential of the list"));
    }
    if (credential.number().isBlank()) {
      refusals.add(new Refusal("number", "Enter the number on the licence"));
    }
    if (!credential.state().matches("[A-Z]{2}")) {
      refusals.add(new Refusal("state", "Enter the state's two letters, such as OK"));
    }
    if (credential.validUntil().isBefore(credential.validFrom())) {
      refusals.add(new Refusal("validUntil", "It ends before it begins. Check the two dates"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    StaffCredentials.add(jdbc, directory.get(staff).id(), credential);
    return Outcome.done(credential);
  }
}
