package org.handrail.path.week;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of session, read from resources/week/session-types.json. */
@Component
public class SessionTypes {
  private record Document(String source, List<SessionType> types) {}

  private final Map<String, SessionType> types = new LinkedHashMap<>();

  SessionTypes(JsonMapper json) {
    try (InputStream in = new ClassPathResource("week/session-types.json").getInputStream()) {
      json.readValue(in, Document.class).types().forEach(type -> types.put(type.code(), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<SessionType> find(String code) {
    return Optional.ofNullable(types.get(code));
  }

  /** @throws java.util.NoSuchElementException for a code we never wrote: rows hold only known ones */
  public SessionType get(String code) {
    return find(code).orElseThrow();
  }

  /** Kinds for groups. */
  public List<SessionType> groups() {
    return types.values().stream().filter(SessionType::group).toList();
  }

  /** Kinds for one patient. */
  public List<SessionType> appointments() {
    return types.values().stream().filter(type -> !type.group()).toList();
  }
}
