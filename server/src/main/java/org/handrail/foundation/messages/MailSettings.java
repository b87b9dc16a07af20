package org.handrail.foundation.messages;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code handrail.mail.*}: how e-mail leaves this installation. Without a host, messages are kept and not sent.
 *
 * @param from address of the sender
 * @param startTls whether the connection must be encrypted before anything is said; off only for a relay on this machine
 * @param quietFrom local time from which messages that can wait do wait
 * @param quietUntil local time at which they go out
 */
@ConfigurationProperties("handrail.mail")
record MailSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("handrail@localhost") String from,
    @DefaultValue("true") boolean startTls,
    @DefaultValue("21:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietUntil) {

  boolean configured() {
    return host != null && !host.isBlank();
  }

  QuietHours quietHours() {
    return new QuietHours(quietFrom, quietUntil);
  }
}
