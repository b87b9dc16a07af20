package org.handrail.path.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why people miss sessions, read from resources/attendance/away-reasons.json. */
@Component
public class AwayReasons {

  /** One reason: its code, how it reads, and whether somebody calls after such a miss. */
  public record Reason(String code, String label, boolean outreach) {}

  private record Document(String source, List<Reason> reasons) {}

  private final List<Reason> reasons;

  AwayReasons(JsonMapper json) {
    try (InputStream in = new ClassPathResource("attendance/away-reasons.json").getInputStream()) {
      reasons = json.readValue(in, Document.class).reasons();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Reason> all() {
    return reasons;
  }

  public Optional<Reason> find(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }
}
