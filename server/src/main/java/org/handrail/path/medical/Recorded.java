package org.handrail.path.medical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns that everything written into a medical record shares: of whom, where it comes from, who wrote it and when. */
final class Recorded {
  private Recorded() {}

  /** Binds {@code id, organization, patient, source, label, external, by, at}. */
  static StatementSpec bind(StatementSpec sql, Id id, PatientId patient, Provenance provenance, StaffId by, Instant at) {
    return sql.param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("source", provenance.source())
        .param("label", provenance.label())
        .param("external", provenance.externalId(), Types.VARCHAR)
        .param("by", by.value())
        .param("at", Sql.at(at));
  }

  static Provenance provenance(ResultSet row) throws SQLException {
    return new Provenance(row.getString("source"), row.getString("external_id"), row.getString("source_label"));
  }

  /** The item of a source, when it is there already: a query for {@code patient, source, external} that answers an id. */
  static <T extends Id> Optional<T> ofSource(
      StatementSpec sql, PatientId patient, Provenance provenance, Function<UUID, T> type) {
    return sql.param("patient", patient.value())
        .param("source", provenance.source())
        .param("external", provenance.externalId(), Types.VARCHAR)
        .query((row, n) -> Sql.id(row, "id", type))
        .optional();
  }

  static @Nullable String iso(@Nullable PartialDate date) {
    return date == null ? null : date.iso();
  }

  static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
