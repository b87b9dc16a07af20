package org.handrail.path.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Meeting Guide codes in words: resources/community/meeting-types.json. */
@Component
public class MeetingTypes {
  private record Document(String version, String source, List<String> online, List<String> closed, List<String> filters, Map<String, String> labels) {}

  private final Document document;

  MeetingTypes(JsonMapper json) {
    try (InputStream in = new ClassPathResource("community/meeting-types.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The codes people look for, in the order in which a form offers them. */
  public List<String> filters() {
    return document.filters();
  }

  public String label(String code) {
    return document.labels().getOrDefault(code, "");
  }

  /** Those that are known, in words; what says only how to join is left to the page. */
  public List<String> words(Listing listing) {
    return listing.types().stream().filter(code -> !document.online().contains(code) && !document.closed().contains(code))
        .map(document.labels()::get).filter(Objects::nonNull).toList();
  }

  /** Whether people cannot come to the place at present. */
  public boolean placeClosed(Listing listing) {
    return listing.types().stream().anyMatch(document.closed()::contains);
  }
}
