package org.handrail.foundation.messages;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How an organization's messages go out. */
@Repository
@Transactional
public class MessageSettings {
  /**
   * What is set.
   *
   * @param quietFrom local time from which messages that can wait do wait
   * @param agreementWith whom the business-associate agreement for text messages is with; empty for none
   * @param agreementOn when it was signed
   * @param version 0 before anything was saved
   */
  public record Settings(
      LocalTime quietFrom, LocalTime quietUntil, boolean smsOn, String agreementWith, @Nullable LocalDate agreementOn, int version) {}

  private final JdbcClient jdbc;
  private final MailSettings installation;
  private final SmsSettings sms;

  MessageSettings(JdbcClient jdbc, MailSettings installation, SmsSettings sms) {
    this.jdbc = jdbc;
    this.installation = installation;
    this.sms = sms;
  }

  /** Of the present organization; the installation's quiet hours and no text messages before anything is saved. */
  @Transactional(readOnly = true)
  public Settings current() {
    return jdbc.sql("select * from message_settings where organization_id = :organization")
        .param("organization", Tenant.current().value())
        .query(
            (row, n) ->
                new Settings(
                    row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class),
                    row.getBoolean("sms_on"), row.getString("agreement_with"), row.getObject("agreement_on", LocalDate.class),
                    row.getInt("version")))
        .optional()
        .orElseGet(() -> new Settings(installation.quietFrom(), installation.quietUntil(), false, "", null, 0));
  }

  /** Whether this installation has a service for text messages. */
  public boolean smsConnected() {
    return sms.url() != null;
  }

  /** Whether text messages go out: there is a service, and the organization switched them on. */
  public boolean canText() {
    return smsConnected() && current().smsOn();
  }

  /** When a message that can wait goes out when it is queued at this instant: at once, or when the quiet hours of that place end. */
  public Instant goesAt(Instant queued, ZoneId zone) {
    Settings settings = current();
    return new QuietHours(settings.quietFrom(), settings.quietUntil()).after(queued, zone);
  }

  /** Refused for text messages without an agreement, equal quiet hours, and when somebody saved meanwhile. */
  public Outcome<Integer> save(Settings settings) {
    if (settings.quietFrom().equals(settings.quietUntil())) {
      return Outcome.refused("quietUntil", "Quiet hours end at another time than they begin");
    }
    if (settings.smsOn() && settings.agreementWith().isBlank()) {
      return Outcome.refused("agreementWith", "Name the company your business-associate agreement is with: phone numbers of patients go there");
    }
    if (settings.smsOn() && settings.agreementOn() == null) {
      return Outcome.refused("agreementOn", "Say when the agreement was signed");
    }
    int saved =
        jdbc.sql(
                """
                insert into message_settings as s (organization_id, quiet_from, quiet_until, sms_on, agreement_with, agreement_on, version)
                values (:organization, :from, :until, :on, :with, :day, 1)
                on conflict (organization_id) do update set quiet_from = :from, quiet_until = :until, sms_on = :on,
                  agreement_with = :with, agreement_on = :day, version = s.version + 1
                where s.version = :version
                """)
            .param("organization", Tenant.current().value())
            .param("from", settings.quietFrom())
            .param("until", settings.quietUntil())
            .param("on", settings.smsOn())
            .param("with", settings.agreementWith().strip())
            .param("day", settings.agreementOn(), Types.DATE)
            .param("version", settings.version())
            .update();
    return saved == 1
        ? Outcome.done(settings.version() + 1)
        : Outcome.refused("Somebody saved other settings meanwhile. Look at them, then save yours again");
  }
}
