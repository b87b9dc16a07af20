package org.handrail.foundation.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what somebody wrote sounds like danger: phrases of resources/worklist/danger-words.json, compared without case,
 * accents and punctuation. It errs on the side of asking: a false alarm costs a telephone call.
 */
@Component
public class DangerWords {
  private record Words(String version, String source, String note, List<String> phrases) {}

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> phrases;

  DangerWords(JsonMapper json) {
    try (InputStream in = new ClassPathResource("worklist/danger-words.json").getInputStream()) {
      phrases = json.readValue(in, Words.class).phrases().stream().map(DangerWords::phrase).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean in(String text) {
    String words = " " + plain(text) + " ";
    return phrases.stream().anyMatch(words::contains);
  }

  /** As it is looked for: whole words, or the beginning of the last one where the phrase may go on. */
  private static String phrase(String written) {
    String plain = " " + plain(written);
    return written.endsWith("*") ? plain : plain + " ";
  }

  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    return OTHERS.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll(" ").strip();
  }
}
