package org.handrail.foundation.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The levels of care we know, read from resources/sites/levels.json: data, because editions and states differ. */
@Component
public class LevelsOfCare {
  private record Row(
      String code,
      String label,
      @JsonProperty("short") String shortLabel,
      String chip,
      int order,
      @Nullable String hours,
      String source,
      String confidence) {}

  private record Document(String source, List<Row> levels) {}

  private final Map<String, LevelOfCare> levels = new LinkedHashMap<>();

  LevelsOfCare(JsonMapper json) {
    try (InputStream in = new ClassPathResource("sites/levels.json").getInputStream()) {
      json.readValue(in, Document.class).levels().stream()
          .map(r -> new LevelOfCare(r.code(), r.label(), r.shortLabel(), r.chip(), r.order(), r.hours(), r.source()))
          .sorted(Comparator.comparingInt(LevelOfCare::order))
          .forEach(level -> levels.put(level.code(), level));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<LevelOfCare> find(String code) {
    return Optional.ofNullable(levels.get(code));
  }

  /** The level, or for a code from elsewhere that we do not know, one that shows the bare code. */
  public LevelOfCare get(String code) {
    return find(code)
        .orElseGet(() -> new LevelOfCare(code, "Level " + code, code, "op", Integer.MAX_VALUE, null, "not in our list"));
  }

  /** From most to least care. */
  public List<LevelOfCare> all() {
    return List.copyOf(levels.values());
  }
}
