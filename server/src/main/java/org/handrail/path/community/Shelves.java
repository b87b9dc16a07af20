package org.handrail.path.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts a service of a general directory on a shelf of ours, by words: resources/community/kinds.json. */
@Component
class Shelves {
  private record Shelf(ResourceKind kind, List<String> words) {}

  private record Document(String version, String source, List<Shelf> kinds) {}

  private final List<Shelf> shelves;

  Shelves(JsonMapper json) {
    try (InputStream in = new ClassPathResource("community/kinds.json").getInputStream()) {
      shelves = json.readValue(in, Document.class).kinds();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param texts the surest first */
  ResourceKind of(String... texts) {
    for (String text : texts) {
      String low = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
      for (Shelf shelf : shelves) {
        // The start of a word: "transport" is also "transportation", but "food" is not "seafood".
        if (shelf.words().stream().anyMatch(word -> low.contains(" " + word))) {
          return shelf.kind();
        }
      }
    }
    return ResourceKind.OTHER;
  }
}
