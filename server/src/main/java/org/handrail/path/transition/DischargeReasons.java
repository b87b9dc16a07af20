package org.handrail.path.transition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why treatment ends, in the national data set's codes: resources/transition/discharge-reasons.json. */
@Component
public class DischargeReasons {
  /** The reason of every move to another program. */
  static final String TRANSFERRED = "transferred";

  /**
   * One reason.
   *
   * @param teds its code in TEDS-D
   * @param plain said to the person; empty where nobody is told
   */
  public record Reason(String id, int teds, String label, String plain) {}

  private record Document(String version, String source, List<Reason> reasons) {}

  private final Document document;

  DischargeReasons(JsonMapper json) {
    try (InputStream in = new ClassPathResource("transition/discharge-reasons.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Reason> all() {
    return document.reasons();
  }

  public Optional<Reason> find(String id) {
    return all().stream().filter(reason -> reason.id().equals(id)).findFirst();
  }

  public String source() {
    return document.source();
  }
}
