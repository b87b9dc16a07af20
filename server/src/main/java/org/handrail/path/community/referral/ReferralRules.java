package org.handrail.path.community.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** After how many days somebody asks, and what a consent for a place says: read from {@code resources/community/referrals.json}. */
@Component
public class ReferralRules {
  /**
   * The file.
   *
   * @param askAfterDays days from the referral, and from each "not known yet", until somebody asks
   * @param consentDays for how many days a consent to tell a place counts
   * @param item part of the record that is shared, an id of the consent texts
   * @param what the same in the words that are signed
   */
  public record Rules(String version, String source, int askAfterDays, int consentDays, String purpose, String item, String what) {}

  private final Rules rules;

  ReferralRules(JsonMapper json) {
    try (InputStream in = new ClassPathResource("community/referrals.json").getInputStream()) {
      rules = json.readValue(in, Rules.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Rules rules() {
    return rules;
  }
}
