package org.handrail.path.week;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the day, read from resources/week/day-parts.json. */
@Component
public class DayParts {
  private record Row(String label, String from) {}

  private record Document(String source, List<Row> parts) {}

  private final List<DayPart> parts;

  DayParts(JsonMapper json) {
    try (InputStream in = new ClassPathResource("week/day-parts.json").getInputStream()) {
      parts =
          json.readValue(in, Document.class).parts().stream()
              .map(row -> new DayPart(row.label(), LocalTime.parse(row.from())))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From morning to evening. */
  public List<DayPart> all() {
    return parts;
  }

  /** The part a session that starts at this time is drawn in. */
  public DayPart of(LocalTime starts) {
    DayPart found = parts.getFirst();
    for (DayPart part : parts) {
      if (!starts.isBefore(part.from())) {
        found = part;
      }
    }
    return found;
  }
}
