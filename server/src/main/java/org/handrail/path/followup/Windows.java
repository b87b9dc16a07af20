package org.handrail.path.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How wide the window around each contact is: resources/followup/windows.json. On which days they lie is the program's rule pack. */
@Component
public class Windows {
  /** Holds from this day after the end on, until the next one begins. */
  private record Width(int fromDay, int daysBefore, int daysAfter) {}

  private record Document(String version, String source, int triesBeforeUnreachable, List<Width> windows) {}

  /** One window in local days, both ends in it. */
  record Window(int day, LocalDate opens, LocalDate due, LocalDate closes) {}

  private final Document document;

  Windows(JsonMapper json) {
    try (InputStream in = new ClassPathResource("followup/windows.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries before somebody may be given up within the window. */
  public int tries() {
    return document.triesBeforeUnreachable();
  }

  /** @param end the day treatment ended; day 1 is the next, by the calendar, whatever the clocks do */
  List<Window> after(LocalDate end, List<Integer> days) {
    return days.stream().map(day -> {
      LocalDate due = end.plusDays(day);
      Width width = document.windows().stream().filter(w -> w.fromDay() <= day).reduce((a, b) -> b).orElseThrow();
      return new Window(day, due.minusDays(Math.min(width.daysBefore(), day - 1)), due, due.plusDays(width.daysAfter()));
    }).toList();
  }
}
