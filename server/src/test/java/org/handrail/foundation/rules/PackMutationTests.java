package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every shipped pack says is written down in {@code src/test/resources/rulepacks-said}. Changing any one number, word or member of a
 * pack is noticed: it is refused, or says something else. A changed range of the placement table must besides place somebody otherwise than the
 * printed table does. After a deliberate change, write the packs down again with {@link #main} and read the difference.
 */
class PackMutationTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<PackRef> packs() {
    return Stream.concat(RulePacks.shipped().placementPacks().stream(), RulePacks.shipped().programPacks().stream()).map(pack -> pack.info().ref()).toList();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aPackSaysWhatIsWrittenDown(PackRef ref) {
    assertThat(said(RulePacks.shipped().find(ref).orElseThrow())).containsExactlyElementsOf(writtenDown(ref));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void anyOneChangeIsNoticed(PackRef ref) {
    List<String> expected = writtenDown(ref);
    JsonNode file = JSON.readTree(RulePacks.shippedFile(ref).orElseThrow());
    List<String> unnoticed = new ArrayList<>();
    int[] changes = {0};
    each(file, "", where -> {
      changes[0]++;
      try {
        if (said(read(file)).equals(expected)) {
          unnoticed.add(where);
        }
      } catch (PackRefused noticed) {
        assertThat(noticed).hasMessageStartingWith("changed ");
      }
    });
    assertThat(changes[0]).isGreaterThan(30);
    assertThat(unnoticed).as("of %d changes nobody would notice", changes[0]).isEmpty();
  }

  /** Ranges that overlap with their neighbour in the same "any": widened or narrowed there, the row still holds for the same people. */
  private static final Set<String> COVERED_TWICE = Set.of(
      // "2 to 4 while in withdrawal management" beside "0 to 1": from 1 says the same; so do the stable conditions.
      "conditions.withdrawal-ok.any[1].all[0].from - 1",
      "conditions.physical-ok.any[1].all[0].from - 1",
      "conditions.mental-ok.any[1].all[0].from - 1",
      // Readiness 3 to 4 with everything mild lies beside readiness 0 to 2 with more: from 2 says the same.
      "levels[1].row.all[5].any[1].all[0].from - 1",
      // Residential says twice, once for mental health and once for readiness, that one of both is 3 or 4: either covers for the other.
      "levels[7].row.all[2].any[0].from - 1",
      "levels[7].row.all[2].any[1].all[0].to + 1",
      "levels[7].row.all[2].any[1].all[1].from - 1",
      "levels[7].row.all[5].any[0].from - 1",
      "levels[7].row.all[5].any[1].all[0].to + 1",
      "levels[7].row.all[5].any[1].all[1].from - 1");

  @Test
  void everyChangedRangePlacesSomebodyOtherwise() {
    JsonNode file = JSON.readTree(RulePacks.shippedFile(new PackRef("oklahoma-2018", 1)).orElseThrow());
    var inputs = OklahomaTable.everyInput().toList();
    List<String> same = new ArrayList<>();
    for (String part : List.of("conditions", "levels")) {
      eachNumber(file.get(part), part, where -> {
        try {
          var pack = (PlacementPack) read(file);
          if (pack.levels().stream().filter(level -> level.row() != null && !OklahomaTable.pack().levels().contains(level)).noneMatch(level -> inputs.stream().anyMatch(in -> otherwise(level, in)))) {
            same.add(where);
          }
        } catch (PackRefused noticed) {
          assertThat(noticed).hasMessageStartingWith("changed ");
        }
      });
    }
    assertThat(same).containsExactlyInAnyOrderElementsOf(COVERED_TWICE);
  }

  private static boolean otherwise(Level level, Answers in) {
    return java.util.Objects.requireNonNull(level.row()).holds(in) != OklahomaTable.matches(level.id(), in);
  }

  private static RulePack read(JsonNode file) {
    return PackFiles.one("changed", JSON.writeValueAsString(file), RulePacks.shipped()::find);
  }

  /** Everything a pack says, a line each. */
  private static List<String> said(RulePack pack) {
    var lines = new ArrayList<String>();
    lines.add(pack.info().toString());
    switch (pack) {
      case PlacementPack table -> {
        lines.add(table.scale().toString());
        table.dimensions().forEach(one -> lines.add(one.toString()));
        table.flags().forEach(one -> lines.add(one.toString()));
        table.levels().forEach(one -> lines.add(one.toString()));
        table.discrepancyReasons().forEach(one -> lines.add(one.toString()));
        table.safety().forEach(one -> lines.add(one.toString()));
        table.examples().forEach(one -> lines.add(new java.util.TreeMap<>(one.in().ratings()) + " " + new java.util.TreeSet<>(one.in().flags()) + " " + one.match()));
      }
      case ProgramPack numbers -> {
        numbers.places().forEach(place -> lines.add(place + " " + numbers.find(place.key(), place.what()).orElseThrow()));
        numbers.examples().forEach(one -> lines.add(one.toString()));
      }
    }
    return lines;
  }

  private static Path file(PackRef ref) {
    return Path.of("src/test/resources/rulepacks-said", ref.id() + ".v" + ref.version() + ".txt");
  }

  private static List<String> writtenDown(PackRef ref) {
    try {
      return Files.readAllLines(file(ref));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Changes one value after the other, tells, and puts it back. */
  private static void each(JsonNode node, String path, Consumer<String> changed) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        String at = path + "." + name;
        for (JsonNode other : others(value)) {
          object.set(name, other);
          changed.accept(at + " = " + other);
        }
        if (!value.isNull()) {
          object.remove(name);
          changed.accept(at + " removed");
        }
        object.set(name, value);
        each(value, at, changed);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        String at = path + "[" + i + "]";
        for (JsonNode other : others(value)) {
          array.set(i, other);
          changed.accept(at + " = " + other);
        }
        array.remove(i);
        changed.accept(at + " removed");
        array.insert(i, value);
        each(value, at, changed);
      }
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    var make = JSON.getNodeFactory();
    return value.isNumber() ? List.of(make.numberNode(value.intValue() + 1), make.numberNode(value.intValue() - 1))
        : value.isBoolean() ? List.of(make.booleanNode(!value.booleanValue()))
        : value.isString() ? List.of(make.stringNode(value.stringValue() + "x")) : value.isNull() ? List.of(make.stringNode("x"), make.numberNode(1)) : List.of();
  }

  private static void eachNumber(JsonNode node, String path, Consumer<String> changed) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (value.isNumber()) {
          for (int by : List.of(1, -1)) {
            object.set(name, JSON.getNodeFactory().numberNode(value.intValue() + by));
            changed.accept(path + "." + name + (by > 0 ? " + 1" : " - 1"));
          }
          object.set(name, value);
        } else {
          eachNumber(value, path + "." + name, changed);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        eachNumber(array.get(i), path + "[" + i + "]", changed);
      }
    }
  }

  /** Writes down what the packs say now. */
  public static void main(String[] arguments) throws IOException {
    for (PackRef ref : packs()) {
      Files.createDirectories(file(ref).getParent());
      Files.write(file(ref), said(RulePacks.shipped().find(ref).orElseThrow()));
    }
    System.out.println(packs().stream().sorted(Comparator.comparing(PackRef::id)).toList());
  }
}
