package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the part of a FHIR R4 Questionnaire we can ask and score into questions; what it cannot do it refuses by name. */
final class QuestionnaireReader {
  private static final String LOINC = "http://loinc.org";
  private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
  private static final Set<String> ITEM = Set.of("linkId", "code", "prefix", "text", "type", "required", "item", "answerOption", "extension", "enableWhen", "enableBehavior", "maxLength");
  private static final Set<String> OPTION = Set.of("valueCoding", "extension");
  private static final Set<String> EXTENSIONS = Set.of(FHIR + "ordinalValue", FHIR + "questionnaire-optionPrefix", FHIR + "minValue", FHIR + "maxValue",
      // how a program might draw it; ours has its own way
      FHIR + "questionnaire-itemControl");
  private static final int LONGEST_WORDS = 4000;

  private final List<Question> questions = new ArrayList<>();
  private final Set<String> linkIds = new HashSet<>();
  private final Map<String, EnableWhen> enabledWhen = new LinkedHashMap<>();

  static Questionnaire read(JsonNode json) {
    Element root = Element.root("Questionnaire", json);
    if (!"Questionnaire".equals(root.text("resourceType"))) {
      throw new InvalidInstrument("Questionnaire.resourceType", "is not Questionnaire");
    }
    QuestionnaireReader reader = new QuestionnaireReader();
    reader.items(root, null);
    if (reader.questions.isEmpty()) {
      throw new InvalidInstrument("Questionnaire.item", "holds no question");
    }
    String source = extension(root, "urn:handrail:extension:source").flatMap(e -> e.optionalText("valueString")).orElse("");
    return new Questionnaire(new InstrumentId(identifier(root)), root.text("url"), root.optionalText("version").orElse(""), root.text("title"),
        root.optionalText("publisher").orElse("Publisher not named"), root.optionalText("copyright").orElse("No copyright named"), source, loinc(root), List.copyOf(reader.questions), Collections.unmodifiableMap(reader.enabledWhen));
  }

  private static String identifier(Element root) {
    return root.children("identifier").stream()
        .filter(i -> i.optionalText("system").filter("urn:handrail:instrument"::equals).isPresent())
        .map(i -> i.text("value"))
        .findFirst()
        .orElseGet(() -> root.text("name"));
  }

  /** A text shown between the questions stands above those that follow it; help shown on demand is left out. */
  private void items(Element parent, @Nullable String above) {
    String intro = above;
    for (Element child : parent.children("item")) {
      if (child.optionalText("type").filter("display"::equals).isEmpty()) {
        item(child, intro);
      } else if (!isHelp(child)) {
        intro = child.text("text");
      }
    }
  }

  private static boolean isHelp(Element display) {
    return extension(display, FHIR + "questionnaire-itemControl")
        .filter(e -> e.child("valueCodeableConcept").children("coding").stream().anyMatch(c -> c.text("code").equals("help")))
        .isPresent();
  }

  private void item(Element item, @Nullable String intro) {
    item.only(ITEM);
    knownExtensions(item);
    String id = item.text("linkId");
    if (!linkIds.add(id)) {
      throw new InvalidInstrument(item.path() + ".linkId", "“" + id + "” is used twice");
    }
    String type = item.text("type");
    enableWhen(item, id, type);
    switch (type) {
      case "group" -> items(item, item.optionalText("text").orElse(intro));
      case "choice" -> questions.add(new Question.Choice(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"), options(item)));
      case "integer" -> questions.add(new Question.WholeNumber(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"),
          bound(item, "minValue"), bound(item, "maxValue")));
      case "string", "text" -> questions.add(new Question.FreeText(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"), longest(item)));
      default -> throw new InvalidInstrument(item.path() + ".type", "“" + type + "” is not supported");
    }
    List<Element> under = type.equals("group") ? List.of() : item.children("item");
    for (Element child : under) {
      if (!child.optionalText("type").filter("display"::equals).isPresent() || !isHelp(child)) {
        throw new InvalidInstrument(child.path(), "under a question is not supported");
      }
    }
  }

  /** Only "is this answer of an earlier question": anything else could be asked wrongly. */
  private void enableWhen(Element item, String id, String type) {
    List<Element> conditions = item.children("enableWhen");
    if (conditions.isEmpty()) {
      return;
    }
    if (type.equals("group")) {
      throw new InvalidInstrument(item.path() + ".enableWhen", "on a group is not supported");
    }
    boolean all = conditions.size() == 1;
    if (conditions.size() > 1) {
      String behavior = item.text("enableBehavior");
      if (!behavior.equals("all") && !behavior.equals("any")) {
        throw new InvalidInstrument(item.path() + ".enableBehavior", "“" + behavior + "” is not all or any");
      }
      all = behavior.equals("all");
    }
    enabledWhen.put(id, new EnableWhen(conditions.stream().map(this::condition).toList(), all));
  }

  private EnableWhen.Condition condition(Element condition) {
    condition.only(Set.of("question", "operator", "answerCoding"));
    if (!condition.text("operator").equals("=")) {
      throw new InvalidInstrument(condition.path() + ".operator", "“" + condition.text("operator") + "” is not supported");
    }
    String question = condition.text("question");
    String code = condition.child("answerCoding").text("code");
    Optional<String> system = condition.child("answerCoding").optionalText("system");
    boolean asked = questions.stream()
        .anyMatch(q -> q.id().equals(question) && q instanceof Question.Choice choice
            && choice.option(code).filter(o -> system.filter(s -> !s.equals(o.system())).isEmpty()).isPresent());
    if (!asked) {
      throw new InvalidInstrument(condition.path(), "asks for answer “" + code + "” of question “" + question + "”, which does not come before");
    }
    return new EnableWhen.Condition(question, code);
  }

  private static int longest(Element item) {
    return item.optionalDecimal("maxLength").map(BigDecimal::intValueExact).filter(n -> n > 0 && n < LONGEST_WORDS).orElse(LONGEST_WORDS);
  }

  private static String prefix(Element item) {
    return item.optionalText("prefix").orElse("");
  }

  private static List<Option> options(Element item) {
    List<Option> options = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Element option : item.children("answerOption")) {
      option.only(OPTION);
      knownExtensions(option);
      Element coding = option.child("valueCoding");
      String code = coding.text("code");
      if (!codes.add(code)) {
        throw new InvalidInstrument(coding.path() + ".code", "“" + code + "” is used twice in one question");
      }
      BigDecimal ordinal = extension(option, FHIR + "ordinalValue").map(e -> e.decimal("valueDecimal")).orElse(null);
      options.add(new Option(coding.text("system"), code, coding.text("display"), ordinal));
    }
    if (options.size() < 2) {
      throw new InvalidInstrument(item.path() + ".answerOption", "needs at least two answers");
    }
    return options;
  }

  private static int bound(Element item, String name) {
    return extension(item, FHIR + name)
        .map(e -> e.decimal("valueInteger").intValueExact())
        .orElseThrow(() -> new InvalidInstrument(item.path() + ".extension", "needs " + name));
  }

  private static @Nullable String loinc(Element element) {
    return element.children("code").stream()
        .filter(c -> c.text("system").equals(LOINC))
        .map(c -> c.text("code"))
        .findFirst()
        .orElse(null);
  }

  private static Optional<Element> extension(Element element, String url) {
    return element.children("extension").stream().filter(e -> e.text("url").equals(url)).findFirst();
  }

  private static void knownExtensions(Element element) {
    for (Element extension : element.children("extension")) {
      if (!EXTENSIONS.contains(extension.text("url"))) {
        throw new InvalidInstrument(extension.path() + ".url", "“" + extension.text("url") + "” is not supported");
      }
    }
  }
}
