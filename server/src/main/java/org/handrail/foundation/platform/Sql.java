package org.handrail.foundation.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the column types every repository needs. */
public final class Sql {
  private Sql() {}

  /** A {@code timestamptz} parameter. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A {@code timestamptz} parameter that may be null. */
  public static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  /** @throws SQLException when the column is null or missing */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    Instant value = instantOrNull(row, column);
    if (value == null) {
      throw new SQLException("Column " + column + " is null");
    }
    return value;
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  public static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A typed id: {@code Sql.id(row, "patient_id", PatientId::new)}. */
  public static <T extends Id> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
    return type.apply(row.getObject(column, UUID.class));
  }

  public static <T extends Id> @Nullable T idOrNull(ResultSet row, String column, Function<UUID, T> type)
      throws SQLException {
    UUID value = row.getObject(column, UUID.class);
    return value == null ? null : type.apply(value);
  }

  public static @Nullable UUID uuidOrNull(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
