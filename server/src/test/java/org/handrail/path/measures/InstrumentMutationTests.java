package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every instrument makes of many forms is written down in {@code src/test/resources/instruments}. Changing any one
 * number, code, word or member of a definition is noticed: the definition is refused, or something written down is no
 * longer so. After a deliberate change, write them down again with {@link #main} and read the difference.
 */
class InstrumentMutationTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  // Where a rule comes from is said to people, and changes nothing.
  private static final Set<String> SAYS_ONLY = Set.of("source", "purpose", "copyright", "publisher", "title", "name", "status", "date", "id", "url", "version",
      "experimental", "subjectType", "valueMarkdown", "valueString", "called", "questionnaire", "instrument", "answeredBy", "licence", "identifier", "resourceType");
  private static final Instruments ALL = Instruments.forScoring();

  static List<InstrumentId> instruments() {
    return ALL.all().stream().map(Instrument::id).toList();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void an_instrument_does_what_is_written_down(InstrumentId id) {
    Instrument instrument = ALL.current(id).orElseThrow();
    assertThat(lines(instrument, CoveringForms.of(instrument)).toList()).containsExactlyElementsOf(writtenDown(id));
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void any_one_change_of_a_definition_is_noticed(InstrumentId id) {
    Instrument instrument = ALL.current(id).orElseThrow();
    Set<Map<String, Integer>> forms = CoveringForms.of(instrument);
    List<String> expected = writtenDown(id);
    JsonNode questionnaire = JSON.readTree(ALL.questionnaire(id, instrument.version()).orElseThrow());
    JsonNode scoring = JSON.readTree(ALL.scoring(id, instrument.version()).orElseThrow());
    List<String> unnoticed = new ArrayList<>();
    int[] changes = {0};
    each(questionnaire, "Questionnaire", where -> check(where, questionnaire, scoring, forms, expected, unnoticed, changes));
    each(scoring, "Scoring", where -> check(where, questionnaire, scoring, forms, expected, unnoticed, changes));
    assertThat(changes[0]).isGreaterThan(30);
    assertThat(unnoticed).as("changes of %s nobody would notice, of %d", id, changes[0]).isEmpty();
  }

  private static void check(String where, JsonNode questionnaire, JsonNode scoring, Set<Map<String, Integer>> forms,
      List<String> expected, List<String> unnoticed, int[] changes) {
    changes[0]++;
    try {
      Instrument changed = Instrument.of(QuestionnaireReader.read(questionnaire), ScoringReader.read(scoring));
      Iterator<String> line = lines(changed, forms).iterator();
      boolean same = true;
      for (int i = 0; same && i < expected.size(); i++) {
        same = line.hasNext() && line.next().equals(expected.get(i));
      }
      if (same && !line.hasNext()) {
        unnoticed.add(where);
      }
    } catch (InvalidInstrument | IllegalArgumentException | IllegalStateException | ArithmeticException refused) {
      // noticed
    }
  }

  /** Changes one value after the other, tells, and puts it back. */
  private static void each(JsonNode node, String path, Consumer<String> changed) {
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        boolean name = Set.of("linkId", "prefix").contains(field) && object.path("type").asString("").equals("group");
        if (!name && !SAYS_ONLY.contains(field) || path.contains(".alerts[") && !field.equals("source") || path.contains(".scores[") && field.equals("id")) {
          JsonNode value = object.get(field);
          for (JsonNode other : others(value)) {
            object.set(field, other);
            changed.accept(path + "." + field + " = " + other);
            object.set(field, value);
          }
          each(value, path + "." + field, changed);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        for (JsonNode other : others(value)) {
          array.set(i, other);
          changed.accept(path + "[" + i + "] = " + other);
          array.set(i, value);
        }
        if (!path.endsWith(".code") && !path.contains("extension")) {
          array.remove(i);
          changed.accept(path + "[" + i + "] removed");
          array.insert(i, value);
        }
        each(value, path + "[" + i + "]", changed);
      }
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    var make = JSON.getNodeFactory();
    if (value.isNumber()) {
      return List.of(make.numberNode(value.decimalValue().add(java.math.BigDecimal.ONE)), make.numberNode(value.decimalValue().subtract(java.math.BigDecimal.ONE)));
    }
    if (value.isBoolean()) {
      return List.of(make.booleanNode(!value.booleanValue()));
    }
    return value.isString() ? List.of(make.stringNode(value.stringValue() + "-")) : List.of();
  }

  /** Everything an instrument says and does, in words: line by line, so that a difference is seen early. */
  private static Stream<String> lines(Instrument instrument, Set<Map<String, Integer>> forms) {
    return Stream.of(
            Stream.of("panel " + instrument.loinc()),
            instrument.questions().stream().map(q -> "question " + String.join(" ", q.id(), q.loinc(), q.prefix(),
                Integer.toHexString((q.intro() + q.text()).hashCode()), String.valueOf(q.required()), instrument.askedWhen(q.id()),
                q instanceof Question.Choice c
                    ? c.options().stream().map(o -> o.system() + "|" + o.code() + "=" + o.label() + "/" + o.ordinal()).collect(Collectors.joining(", "))
                    : ((Question.WholeNumber) q).min() + " to " + ((Question.WholeNumber) q).max())),
            instrument.rules().stream().map(r -> "score " + String.join(" ", r.id(), r.label(), String.valueOf(r.total()), r.loinc(),
                r.lowerIsBetter() ? "lower" : "higher", String.valueOf(r.change() == null ? null : r.change().points()),
                r.bands().stream().map(b -> b.id() + " “" + b.label() + "”" + (b.attention() ? "!" : "")).toList().toString())),
            instrument.alerts().stream().map(a -> "alert " + String.join(" ", a.id(), a.severity(), a.chain(), String.valueOf(a.crisisHelp()), a.title(),
                a.when() instanceof AlertRule.WorseBy || a.when() instanceof AlertRule.Silent ? a.when().toString() : "")),
            forms.stream().map(form -> form.values().stream().map(String::valueOf).collect(Collectors.joining(" "))
                + (form.size() < instrument.questions().size() ? " of " + String.join(" ", form.keySet()) : "")
                + " → " + ScoreForms.says(instrument, CoveringForms.answers(instrument, form))))
        .flatMap(lines -> lines);
  }

  private static List<String> writtenDown(InstrumentId id) {
    String name = "/instruments/" + id.value().toLowerCase(java.util.Locale.ROOT) + ".txt";
    try (var in = InstrumentMutationTests.class.getResourceAsStream(name)) {
      return in == null ? List.of(name + " is missing") : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down what the instruments do now, into the folder named. */
  public static void main(String[] folder) throws IOException {
    for (InstrumentId id : instruments()) {
      Instrument instrument = ALL.current(id).orElseThrow();
      Files.write(Path.of(folder[0], id.value().toLowerCase(java.util.Locale.ROOT) + ".txt"), lines(instrument, CoveringForms.of(instrument)).toList());
    }
  }
}
