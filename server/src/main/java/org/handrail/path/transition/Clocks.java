package org.handrail.path.transition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** By when somebody acts on a hand-off: resources/transition/clocks.json. */
@Component
public class Clocks {
  private record Document(String version, String source, int rescueWithinHours, int noWordAfterHours, int answerWithinHours, int arrivedWithinDays) {}

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
}
