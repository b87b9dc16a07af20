package org.handrail.path.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the codes of the national data set mean, which changes by year: resources/outcomes/teds-code-lists.json. */
@Component
class TedsCodes {
  /** Missing, unknown, not collected or invalid, in every variable. */
  static final int MISSING = -9;

  private record CodeList(int from, @Nullable Integer until, Map<String, Map<Integer, String>> variables) {
    boolean holds(int year) {
      return year >= from && (until == null || year <= until);
    }
  }

  private record Document(String version, String source, int missing, List<CodeList> lists) {}

  private final Document document;

  TedsCodes(JsonMapper json) {
    try (InputStream in = new ClassPathResource("outcomes/teds-code-lists.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Codes and words of each variable in a year's files; empty when no list is known for the year. */
  Optional<Map<String, Map<Integer, String>>> of(int year) {
    return document.lists().stream().filter(list -> list.holds(year)).map(CodeList::variables).findFirst();
  }

  /** The first year for which there is a list. */
  int firstYear() {
    return document.lists().stream().mapToInt(CodeList::from).min().orElseThrow();
  }

  String source() {
    return document.source();
  }
}
