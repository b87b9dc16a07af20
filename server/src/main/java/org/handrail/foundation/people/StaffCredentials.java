package org.handrail.foundation.people;

import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes credentials, the same way when someone joins and when a licence is renewed. */
final class StaffCredentials {
  private StaffCredentials() {}

  static void add(JdbcClient jdbc, StaffId staff, Credential credential) {
    jdbc.sql(
            """
            insert into staff_credential (id, organization_id, staff_id, kind, number, state, valid_from, valid_until)
            values (:id, :organization, :staff, :kind, :number, :state, :from, :until)
            on conflict on constraint staff_credential_once
            do update set valid_from = excluded.valid_from, valid_until = excluded.valid_until
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("staff", staff.value())
        .param("kind", credential.kind())
        .param("number", credential.number())
        .param("state", credential.state())
        .param("from", credential.validFrom())
        .param("until", credential.validUntil())
        .update();
  }
}
