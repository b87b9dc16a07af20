package org.handrail.foundation.messages;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code handrail.sms.*}: how text messages leave this installation. Each is posted as JSON ({@code id}, {@code to},
 * {@code text}) to one address, a provider's or a small bridge to one; without it none is sent.
 *
 * @param url https, or http to this machine
 * @param token sent as {@code Authorization: Bearer}
 */
@ConfigurationProperties("handrail.sms")
record SmsSettings(@Nullable URI url, @Nullable String token) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  SmsSettings {
    boolean safe = url == null || "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    if (!safe) {
      throw new IllegalArgumentException("handrail.sms.url must begin with https:// (http:// only to this machine)");
    }
  }
}
