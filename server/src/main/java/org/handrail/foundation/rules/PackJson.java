package org.handrail.foundation.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place in a pack's file: reads values and refuses what is wrong, naming file and path. */
record PackJson(String file, String path, JsonNode node) {
  /** More than any published table or rule has; a file beyond it is a mistake or an attack. */
  private static final int MOST_ITEMS = 500;

  private static final int LONGEST_TEXT = 4_000;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  static PackJson parse(String file, String text) {
    try {
      return new PackJson(file, "", JSON.readTree(text)).object();
    } catch (JacksonException wrong) {
      var at = wrong.getLocation();
      throw new PackRefused(file, at == null ? "" : "line " + at.getLineNr(), "not JSON: " + wrong.getOriginalMessage());
    }
  }

  PackRefused refuse(String problem) {
    return new PackRefused(file, path, problem);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  PackJson at(String name) {
    object();
    if (!has(name)) {
      throw refuse("'" + name + "' is missing");
    }
    return new PackJson(file, path.isEmpty() ? name : path + "." + name, node.get(name));
  }

  /** The only names allowed here: a misspelt rule must not be silently left out. */
  PackJson only(String... names) {
    object();
    for (String name : node.propertyNames()) {
      if (!Set.of(names).contains(name)) {
        throw refuse("'" + name + "' is not known here; known are " + String.join(", ", names));
      }
    }
    return this;
  }

  PackJson object() {
    if (!node.isObject()) {
      throw refuse("an object { … } is needed");
    }
    return this;
  }

  List<PackJson> list() {
    if (!node.isArray()) {
      throw refuse("a list [ … ] is needed");
    }
    if (node.size() > MOST_ITEMS) {
      throw refuse("it has " + node.size() + " entries; at most " + MOST_ITEMS + " are allowed");
    }
    var items = new ArrayList<PackJson>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new PackJson(file, path + "[" + i + "]", node.get(i)));
    }
    return items;
  }

  List<PackJson> list(String name) {
    return at(name).list();
  }

  Map<String, JsonNode> properties() {
    object();
    if (node.size() > MOST_ITEMS) {
      throw refuse("it has " + node.size() + " entries; at most " + MOST_ITEMS + " are allowed");
    }
    var all = new java.util.LinkedHashMap<String, JsonNode>();
    node.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  String text() {
    if (!node.isString() || node.stringValue().isBlank()) {
      throw refuse("text is needed");
    }
    if (node.stringValue().length() > LONGEST_TEXT) {
      throw refuse("the text has " + node.stringValue().length() + " characters; at most " + LONGEST_TEXT + " are allowed");
    }
    return node.stringValue();
  }

  String text(String name) {
    return at(name).text();
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  int whole() {
    if (!node.isInt()) {
      throw refuse("a whole number is needed");
    }
    return node.intValue();
  }

  int whole(String name) {
    return at(name).whole();
  }

  boolean yesNo() {
    if (!node.isBoolean()) {
      throw refuse("true or false is needed");
    }
    return node.booleanValue();
  }

  @Nullable LocalDate dateOrNull(String name) {
    if (!has(name)) {
      return null;
    }
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException wrong) {
      throw at(name).refuse("'" + text(name) + "' is not a date such as 2018-01-31");
    }
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> kind) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text(name).replace('-', '_'))) {
        return value;
      }
    }
    throw at(name).refuse("'" + text(name) + "' is not one of " + List.of(kind.getEnumConstants()));
  }

  /** Remembers an id of a list and refuses the second use of it. */
  String unique(String name, Set<String> seen) {
    String id = text(name);
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      throw at(name).refuse("'" + id + "' needs letters, digits, points and hyphens, at most 40");
    }
    if (!seen.add(id)) {
      throw at(name).refuse("'" + id + "' is used twice");
    }
    return id;
  }

  /** As {@link #unique}, for what a condition reads: a name without points and hyphens, which other tools would calculate with. */
  String uniqueInput(String name, Set<String> seen) {
    String id = text(name);
    if (!id.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
      throw at(name).refuse("'" + id + "' needs a letter and then letters, digits or _, at most 40");
    }
    return unique(name, seen);
  }

  static Set<String> noIds() {
    return new HashSet<>();
  }

  /** A number's own source: {@code source} and {@code confidence} beside it. */
  Source source() {
    return new Source(text("source"), oneOf("confidence", Confidence.class));
  }

  /** An object that is a source: {@code text} and {@code confidence}. */
  Source sourceHere() {
    return new Source(text("text"), oneOf("confidence", Confidence.class));
  }
}
