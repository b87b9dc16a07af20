package org.handrail.path.week;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps two patients out of each other's groups from a day on. */
@UseCase
public class BeginKeepApart {
  private final JdbcClient jdbc;

  BeginKeepApart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Refused when they sit in one group already: that needs a decision about who moves, first. */
  public Outcome<UUID> begin(PatientId one, PatientId other, String reason, LocalDate from) {
    if (one.equals(other)) {
      return Outcome.refused("other", "Choose two people");
    }
    if (reason.isBlank()) {
      return Outcome.refused("reason", "Say why; only supervisors read it");
    }
    // Whoever is being seated at this moment is waited for; see the trigger seats_keep_apart.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('keep_apart' || :organization::text, 0))")
        .param("organization", Tenant.current().value())
        .query((row, n) -> true)
        .single();
    boolean first = one.value().toString().compareTo(other.value().toString()) < 0;
    String together =
        jdbc.sql(
                """
                select string_agg(distinct g.name, ', ') from group_seat a
                  join group_seat b on b.organization_id = a.organization_id and b.group_id = a.group_id and b.patient_id = :other
                  join care_group g on g.organization_id = a.organization_id and g.id = a.group_id
                 where a.patient_id = :one and (a.until_on is null or a.until_on > :from) and (b.until_on is null or b.until_on > :from)
                """)
            .param("one", one.value())
            .param("other", other.value())
            .param("from", from)
            .query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
            .single();
    if (!together.isEmpty()) {
      return Outcome.refused("other", "They sit together in " + together + ". Take one of them off that track first");
    }
    UUID id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into keep_apart (id, organization_id, one_id, other_id, reason, from_on, added_by)
                values (:id, :organization, :one, :other, :reason, :from, :by) on conflict do nothing
                """)
            .param("id", id)
            .param("organization", Tenant.current().value())
            .param("one", (first ? one : other).value())
            .param("other", (first ? other : one).value())
            .param("reason", reason.strip())
            .param("from", from)
            .param("by", Acting.actor().staffId().value())
            .update();
    return added == 1 ? Outcome.done(id) : Outcome.refused("other", "These two are kept apart already");
  }
}
