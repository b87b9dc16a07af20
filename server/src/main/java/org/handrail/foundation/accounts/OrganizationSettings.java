package org.handrail.foundation.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the organization can be reached: told to patients and the public. */
@Repository
@Transactional
public class OrganizationSettings {

  /**
   * Nothing that was not entered is invented.
   *
   * @param frontDesk phone number in office hours
   * @param afterHours phone number at other times
   * @param crisisName and crisisPhone of the local crisis line, beside 988
   * @param readFrom and readUntil local hours in which staff read what patients send
   * @param readWeekends whether they do so on Saturdays and Sundays
   * @param escalationName and escalationPhone of the person who acts on a danger when nobody else does
   */
  public record Settings(
      @Nullable String frontDesk,
      @Nullable String afterHours,
      @Nullable String crisisName,
      @Nullable String crisisPhone,
      @Nullable LocalTime readFrom,
      @Nullable LocalTime readUntil,
      boolean readWeekends,
      @Nullable String escalationName,
      @Nullable String escalationPhone,
      int version) {

    /** Before anything was entered. */
    public static Settings none() {
      return new Settings(null, null, null, null, null, null, false, null, null, 0);
    }

    /** Patients sign in only where somebody is named who acts on a danger. */
    public boolean patientPagesOpen() {
      return escalationPhone != null;
    }
  }

  private final JdbcClient jdbc;

  OrganizationSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the present organization. */
  @Transactional(readOnly = true)
  public Settings current() {
    return jdbc.sql("select * from organization_settings where organization_id = :organization")
        .param("organization", Tenant.current().value())
        .query(OrganizationSettings::settings)
        .optional()
        .orElseGet(Settings::none);
  }

  /** Refused when somebody saved other settings meanwhile, and when the escalation contact would be taken away. */
  public Outcome<Integer> save(Settings settings) {
    if (!settings.patientPagesOpen() && current().patientPagesOpen()) {
      return Outcome.refused(
          "escalationPhone", "Patients can report a danger at any hour: name another person rather than nobody");
    }
    int saved =
        jdbc.sql(
                """
                insert into organization_settings as s (organization_id, front_desk, after_hours, crisis_name, crisis_phone,
                  read_from, read_until, read_weekends, escalation_name, escalation_phone, version)
                values (:organization, :desk, :after, :crisisName, :crisisPhone, :from, :until, :weekends, :name, :phone, 1)
                on conflict (organization_id) do update set front_desk = :desk, after_hours = :after,
                  crisis_name = :crisisName, crisis_phone = :crisisPhone, read_from = :from, read_until = :until,
                  read_weekends = :weekends, escalation_name = :name, escalation_phone = :phone, version = s.version + 1
                 where s.version = :version
                """)
            .param("organization", Tenant.current().value())
            .param("desk", settings.frontDesk(), Types.VARCHAR)
            .param("after", settings.afterHours(), Types.VARCHAR)
            .param("crisisName", settings.crisisName(), Types.VARCHAR)
            .param("crisisPhone", settings.crisisPhone(), Types.VARCHAR)
            .param("from", settings.readFrom(), Types.TIME)
            .param("until", settings.readUntil(), Types.TIME)
            .param("weekends", settings.readWeekends())
            .param("name", settings.escalationName(), Types.VARCHAR)
            .param("phone", settings.escalationPhone(), Types.VARCHAR)
            .param("version", settings.version())
            .update();
    return saved == 1
        ? Outcome.done(settings.version() + 1)
        : Outcome.refused("Somebody saved these settings while you had them open. Open the page again to see what changed");
  }

  private static Settings settings(ResultSet row, int n) throws SQLException {
    return new Settings(
        row.getString("front_desk"),
        row.getString("after_hours"),
        row.getString("crisis_name"),
        row.getString("crisis_phone"),
        row.getObject("read_from", LocalTime.class),
        row.getObject("read_until", LocalTime.class),
        row.getBoolean("read_weekends"),
        row.getString("escalation_name"),
        row.getString("escalation_phone"),
        row.getInt("version"));
  }
}
