package org.handrail.path.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts signed at admission, read from resources/admission/notices.json. */
@Component
public class Notices {
  private record Row(String id, int version, Notice.Kind kind, String title, String meaning, String source, String confidence,
      List<Notice.Section> sections, @Nullable List<Notice.Element> elements) {}

  private record Document(String source, List<Row> notices) {}

  private final List<Notice> all;

  Notices(JsonMapper json) {
    try (InputStream in = new ClassPathResource("admission/notices.json").getInputStream()) {
      all = json.readValue(in, Document.class).notices().stream()
          .map(row -> new Notice(row.id(), row.version(), row.kind(), row.title(), row.meaning(), row.source(), row.sections(),
              row.elements() == null ? List.of() : row.elements()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest version of each, in the order in which they are gone through. */
  public List<Notice> current() {
    return all.stream().map(Notice::id).distinct().map(id -> current(id).orElseThrow()).toList();
  }

  public Optional<Notice> current(String id) {
    return all.stream().filter(notice -> notice.id().equals(id)).max(Comparator.comparingInt(Notice::version));
  }
}
