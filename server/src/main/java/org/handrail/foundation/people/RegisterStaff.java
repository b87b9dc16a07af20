package org.handrail.foundation.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts someone on the staff list. Their sign-in is opened by an invitation, which is another step. */
@UseCase
public class RegisterStaff {
  private final JdbcClient jdbc;
  private final CredentialTable table;

  RegisterStaff(JdbcClient jdbc, CredentialTable table) {
    this.jdbc = jdbc;
    this.table = table;
  }

  /** Refused without a name, an e-mail address or a role, for a role no staff member can hold, or an unknown credential. */
  public Outcome<StaffId> register(
      PersonName name, String title, String email, Set<Role> roles, List<Credential> credentials) {
    var refusals = new ArrayList<>(ChangeStaff.check(name, email, roles));
    for (Credential credential : credentials) {
      if (table.find(credential.kind()).isEmpty()) {
        refusals.add(new Refusal("credentials", "Unknown credential " + credential.kind()));
      }
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    StaffId id = StaffId.next();
    jdbc.sql(
            """
            insert into staff (id, organization_id, given, family, title, email, roles)
            values (:id, :organization, :given, :family, :title, :email, :roles)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("given", name.given().strip())
        .param("family", name.family().strip())
        .param("title", title.strip())
        .param("email", email.strip())
        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
        .update();
    credentials.forEach(c -> StaffCredentials.add(jdbc, id, c));
    return Outcome.done(id);
  }
}
