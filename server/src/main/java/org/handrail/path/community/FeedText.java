package org.handrail.path.community;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the bytes of a list, and reads single values of it whatever type their author chose. */
final class FeedText {
  private static final JsonMapper JSON = JsonMapper.builder().enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final java.util.regex.Pattern TIME = java.util.regex.Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?Z?");

  private FeedText() {}

  static String decode(byte[] bytes) throws FeedRefused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notText) {
      throw new FeedRefused("it is not text in UTF-8. Save it as UTF-8 and try again");
    }
  }

  static JsonNode json(byte[] bytes) throws FeedRefused {
    String text = decode(bytes);
    try {
      return JSON.readTree(text);
    } catch (JacksonException wrong) {
      var where = wrong.getLocation();
      throw new FeedRefused("it is not valid JSON" + (where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr()));
    }
  }

  /** A text or number as text; empty for null, missing, lists and objects. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() || value.isBoolean() ? value.asString().replaceAll("[\\x00\\p{Cs}]", "").strip() : "";
  }

  static @Nullable Double number(String text) {
    try {
      double value = text.isBlank() ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** "18:30", also "18:30:00" and "18:30:00Z"; null for anything else. */
  static @Nullable LocalTime time(String text) {
    var found = TIME.matcher(text);
    try {
      return found.matches() ? LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))) : null;
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** Two capital letters, or what was written. */
  static String state(String text) {
    String line = Untrusted.line(text);
    return line.length() == 2 ? line.toUpperCase(Locale.ROOT) : line;
  }

  /** Five digits where a number lost its leading zeros. */
  static String zip(String text) {
    String line = Untrusted.line(text);
    return line.matches("\\d{3,4}") ? "0".repeat(5 - line.length()) + line : line.matches("\\d{5}-\\d{4}") ? line.substring(0, 5) : line;
  }
}
