package org.handrail.foundation.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links sent by e-mail ({@code handrail.links.*}).
 *
 * @param publicUrl where people reach this installation; never taken from a request, whose host anybody can write
 * @param invitation how long an invitation works: somebody starts next week
 * @param reset how long a link for a new password works
 * @param code how long a code for a patient works: they are sitting there
 */
@ConfigurationProperties("handrail.links")
public record LinkSettings(
    @DefaultValue("http://localhost:8080") String publicUrl,
    @DefaultValue("7d") Duration invitation,
    @DefaultValue("30m") Duration reset,
    @DefaultValue("30m") Duration code) {

  String to(String path) {
    return publicUrl.replaceAll("/+$", "") + path;
  }
}
