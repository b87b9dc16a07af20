package org.handrail.foundation.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A placement table read outside the running program, for whoever wants to check it before it goes live: ratings and flags
 * as a JSON object in, the matching levels with their reasons as a JSON object out.
 */
public final class PlacementTable {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final PlacementPack pack;

  private PlacementTable(PlacementPack pack) {
    this.pack = pack;
  }

  /**
   * A table by the id of a shipped pack (its newest version), or by the file it is in.
   *
   * @throws IllegalArgumentException naming what is wrong with the id or the file
   */
  public static PlacementTable of(String idOrFile) {
    List<PlacementPack> shipped = RulePacks.shipped().placementPacks();
    for (PlacementPack pack : shipped) {
      if (pack.info().ref().id().equals(idOrFile)) {
        return new PlacementTable(pack);
      }
    }
    if (idOrFile.endsWith(".json") && Files.isReadable(Path.of(idOrFile))) {
      return new PlacementTable(read(Path.of(idOrFile)));
    }
    throw new IllegalArgumentException("There is no placement table '" + idOrFile + "'; there is "
        + String.join(", ", shipped.stream().map(pack -> pack.info().ref().id()).toList()) + ", or name a table's .json file");
  }

  private static PlacementPack read(Path file) {
    try {
      var packs = new PackFiles(Map.of(file.toString(), Files.readString(file, StandardCharsets.UTF_8)), RulePacks.shipped()::find).read().placementPacks();
      if (packs.size() == 1) {
        return packs.getFirst();
      }
      throw new IllegalArgumentException(file + " holds no placement table");
    } catch (PackRefused refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read as text", unreadable);
    }
  }

  /**
   * Reads the table once.
   *
   * @param answers a JSON object: each dimension's id with its rating, and each flag with true or false; a flag left out is "no"
   * @return a JSON object on one line: {@code matches} in the printed order; {@code reasons}, for each level the facts that
   *     carried it or stood in its way; {@code nearly}, for each level that is at most two changes away, what would have to differ
   * @throws IllegalArgumentException naming the value that is missing, unknown or out of range
   */
  public String answer(String answers) {
    Answers given = answers(answers);
    List<String> problems = pack.problems(given);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    PlacementResult result = pack.read(given);
    ObjectNode out = JSON.createObjectNode();
    result.matches().forEach(match -> out.withArray("matches").add(match.level().id()));
    out.withArray("matches");
    ObjectNode reasons = out.putObject("reasons");
    ObjectNode nearly = out.putObject("nearly");
    for (PlacementResult.LevelResult level : result.levels()) {
      switch (level) {
        case PlacementResult.Match match -> add(reasons, match.level(), words(match.trace()));
        case PlacementResult.NoMatch not -> {
          add(reasons, not.level(), words(not.trace()));
          add(nearly, not.level(), not.near().stream().map(PlacementTable::words));
        }
        case PlacementResult.NoRanges none ->
            add(reasons, none.level(), Stream.of("the source prints no ranges: a clinician decides"));
      }
    }
    return JSON.writeValueAsString(out);
  }

  private Answers answers(String text) {
    JsonNode object;
    try {
      object = JSON.readTree(text);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException("not JSON: " + wrong.getOriginalMessage().replaceAll("\\s*\\(start marker.*", ""), wrong);
    }
    if (!object.isObject()) {
      throw new IllegalArgumentException("an object of ratings and flags is needed, such as {\"D1\":0}");
    }
    Map<String, Integer> ratings = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String id = entry.getKey();
      JsonNode value = entry.getValue();
      if (value.isBoolean() && pack.dimension(id).isEmpty()) {
        if (value.booleanValue() || !isFlag(id)) {
          flags.add(id);
        }
      } else if (value.isIntegralNumber() && value.canConvertToInt() && !isFlag(id)) {
        ratings.put(id, value.intValue());
      } else {
        throw new IllegalArgumentException(id + " is " + value + ", not " + (isFlag(id) ? "true or false" : "a whole number"));
      }
    }
    return new Answers(ratings, flags);
  }

  private boolean isFlag(String id) {
    return pack.flags().stream().anyMatch(flag -> flag.id().equals(id));
  }

  private static void add(ObjectNode to, PlacementPack.Level level, Stream<String> words) {
    List<String> lines = words.distinct().toList();
    if (!lines.isEmpty()) {
      lines.forEach(to.withArray(level.id())::add);
    }
  }

  private static Stream<String> words(Trace trace) {
    return trace.because().map(fact ->
        fact.input() + " (" + fact.name() + ") is " + value(fact.value(), fact.flag()) + (fact.held() ? ", the row asks for " : ", the row needs ") + fact.needs());
  }

  private static String words(PlacementResult.NearMiss near) {
    return String.join(" and ", near.changes().stream().map(change -> change.input() + " " + change.needs()).toList());
  }

  private static String value(@Nullable Integer value, boolean flag) {
    return flag ? value != null && value == 1 ? "yes" : "no" : String.valueOf(value);
  }
}
