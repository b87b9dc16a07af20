package org.handrail.path.transition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** By when somebody acts on a hand-off: resources/transition/clocks.json. */
@Component
public class Clocks {
  private record Document(String version, String source, int rescueWithinHours, int noWordAfterHours, int answerWithinHours, int arrivedWithinDays,
      int partnerLinkDays, int partnerCodeHours, int partnerStayMinutes) {}

  private final Document document;

  Clocks(JsonMapper json) {
    try (InputStream in = new ClassPathResource("transition/clocks.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int rescueWithinHours() {
    return document.rescueWithinHours();
  }

  int noWordAfterHours() {
    return document.noWordAfterHours();
  }

  int answerWithinHours() {
    return document.answerWithinHours();
  }

  /** Days within which an arrival counts as in time. */
  public int arrivedWithinDays() {
    return document.arrivedWithinDays();
  }

  /** How long a partner's link works: until the first appointment is usually over. */
  Duration partnerLink() {
    return Duration.ofDays(document.partnerLinkDays());
  }

  /** How long the code to a partner's link works. */
  Duration partnerCode() {
    return Duration.ofHours(document.partnerCodeHours());
  }

  /** How long a partner's page stays open after the code; then they ask for another. */
  public Duration partnerStay() {
    return Duration.ofMinutes(document.partnerStayMinutes());
  }
}
