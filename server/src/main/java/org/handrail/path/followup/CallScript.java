package org.handrail.path.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is said on the phone, and asked by link: resources/followup/script.json. */
@Component
public class CallScript {

  /**
   * The words.
   *
   * @param opening by what may be said to whoever answers
   */
  public record Words(String version, String source, Map<String, String> opening, String confirm, String used, String improved, String wantsBack,
      String danger, String closing, String inDanger) {}

  private final Words words;

  CallScript(JsonMapper json) {
    try (InputStream in = new ClassPathResource("followup/script.json").getInputStream()) {
      words = json.readValue(in, Words.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Words words() {
    return words;
  }

  /** How to begin with the way tried first; without a permission on record it is asked first. */
  public String opening(Locator locator) {
    boolean may = locator.permitted() && !locator.ways().isEmpty();
    return Objects.requireNonNull(words.opening().get(may ? locator.ways().getFirst().maySay().name() : "NO_PERMISSION"));
  }
}
