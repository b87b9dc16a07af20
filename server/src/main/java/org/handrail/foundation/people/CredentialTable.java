package org.handrail.foundation.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of credential allows: data, because states and sites differ. */
@Component
public class CredentialTable {

  /** One kind: its code, its name on screens, and what it allows. */
  public record Kind(String kind, String name, boolean sign, boolean diagnose) {}

  private record Document(String source, String confidence, List<Kind> credentials) {}

  private final Map<String, Kind> kinds;

  CredentialTable(JsonMapper json) {
    try (InputStream in = new ClassPathResource("people/credentials.json").getInputStream()) {
      kinds =
          json.readValue(in, Document.class).credentials().stream()
              .collect(Collectors.toUnmodifiableMap(Kind::kind, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Kind> find(String kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  /** All kinds, by name. */
  public List<Kind> all() {
    return kinds.values().stream().sorted(java.util.Comparator.comparing(Kind::name)).toList();
  }
}
