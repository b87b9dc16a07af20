package org.handrail.foundation.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The message templates: data, every version kept so that a queued message is sent in the words it was queued with. */
@Component
class Templates {

  private record Document(String source, List<Template> templates) {}

  private final List<Template> all;

  Templates(JsonMapper json) {
    try (InputStream in = new ClassPathResource("messages/templates.json").getInputStream()) {
      all = List.copyOf(json.readValue(in, Document.class).templates());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Template> all() {
    return all;
  }

  /** @throws IllegalArgumentException when there is none of this id */
  Template newest(String id) {
    return all.stream()
        .filter(t -> t.id().equals(id))
        .max(Comparator.comparingInt(Template::version))
        .orElseThrow(() -> new IllegalArgumentException("No message template " + id));
  }

  /** @throws IllegalArgumentException when a version was dropped from the file */
  Template get(String id, int version) {
    return all.stream()
        .filter(t -> t.id().equals(id) && t.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No message template " + id + " version " + version));
  }
}
