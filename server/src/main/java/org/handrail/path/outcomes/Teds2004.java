package org.handrail.path.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table for intensive outpatient programs published for 2004: resources/outcomes/teds-iop-2004.json. */
@Component
public class Teds2004 {
  /** Shares in percent, stays in days (adults). */
  public record Table(int discharges, double completed, double transferred, double droppedOut, double terminated, double other,
      int medianDays, int medianDaysCompleted, int medianDaysDroppedOut) {}

  /** The share that completed in another service, in percent. */
  public record Elsewhere(String service, double completed) {}

  private record Document(String version, String source, int year, Table intensiveOutpatient, List<Elsewhere> completedElsewhere) {}

  private final Document document;

  Teds2004(JsonMapper json) {
    try (InputStream in = new ClassPathResource("outcomes/teds-iop-2004.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int year() {
    return document.year();
  }

  public Table table() {
    return document.intensiveOutpatient();
  }

  public List<Elsewhere> elsewhere() {
    return document.completedElsewhere();
  }

  public String source() {
    return document.source();
  }
}
