package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
  private static final Set<String> ITEM = Set.of("linkId", "code", "prefix", "text", "type", "required", "item", "answerOption", "extension", "enableWhen", "enableBehavior", "maxLength", "repeats");
  private static final Set<String> OPTION = Set.of("valueCoding", "extension");
  private static final Set<String> EXTENSIONS = Set.of(FHIR + "ordinalValue", FHIR + "questionnaire-optionPrefix", FHIR + "minValue", FHIR + "maxValue",
      FHIR + "questionnaire-unit", FHIR + "questionnaire-maxOccurs",
      // how a program might draw it; ours has its own way
      FHIR + "questionnaire-itemControl");
  private static final int LONGEST_WORDS = 4000;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
  private static final List<Option> YES_OR_NO = List.of(new Option("boolean", "true", "Yes", null), new Option("boolean", "false", "No", null));
  private static final int MOST_ROUNDS = 10;
  private static final BigDecimal FARTHEST = new BigDecimal("999999999");

  private final List<Question> questions = new ArrayList<>();
  private final Set<String> linkIds = new HashSet<>();
  private final Map<String, EnableWhen> enabledWhen = new LinkedHashMap<>();
  /** What must hold for the group being read. */
  private @Nullable EnableWhen within;
  private boolean inRepeated;

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
    if (!Rounds.first(id).equals(id)) {
      throw new InvalidInstrument(item.path() + ".linkId", "“" + id + "” ends in # and a number, which stands for a group filled several times");
    }
    String type = item.text("type");
    if (item.flag("repeats") && !type.equals("group")) {
      throw new InvalidInstrument(item.path() + ".repeats", "is not supported on a question, only on a group");
    }
    EnableWhen when = enableWhen(item);
    if (when != null && !type.equals("group")) {
      enabledWhen.put(id, when);
    }
    switch (type) {
      case "group" -> group(item, item.optionalText("text").orElse(intro), when);
      case "choice" -> questions.add(new Question.Choice(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"), options(item)));
      case "boolean" -> questions.add(new Question.Choice(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"), YES_OR_NO));
      case "date" -> questions.add(new Question.Day(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"),
          day(item, "minValue").orElse(EARLIEST), day(item, "maxValue").orElse(LATEST)));
      case "decimal", "quantity" -> questions.add(new Question.Measure(id, prefix(item), item.text("text"), intro, loinc(item), item.flag("required"),
          number(item, "minValue").orElse(FARTHEST.negate()), number(item, "maxValue").orElse(FARTHEST), unit(item)));
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

  /** A group's condition holds for all in it; one that repeats is unrolled, each round asked once the one before has an answer. */
  private void group(Element item, @Nullable String intro, @Nullable EnableWhen when) {
    EnableWhen around = within;
    within = when == null ? around : when;
    int first = questions.size();
    if (!item.flag("repeats")) {
      items(item, intro);
    } else {
      int most = extension(item, FHIR + "questionnaire-maxOccurs").map(e -> e.decimal("valueInteger").intValueExact())
          .orElseThrow(() -> new InvalidInstrument(item.path() + ".extension", "needs questionnaire-maxOccurs, from 2 to " + MOST_ROUNDS));
      if (inRepeated || most < 2 || most > MOST_ROUNDS) {
        throw new InvalidInstrument(item.path() + ".repeats", inRepeated ? "within a group that repeats is not supported" : most + " times is not supported, only 2 to " + MOST_ROUNDS);
      }
      inRepeated = true;
      items(item, intro);
      inRepeated = false;
      List<Question> once = List.copyOf(questions.subList(first, questions.size()));
      for (int round = 2; round <= most; round++) {
        again(once, round, most, intro);
      }
    }
    within = around;
  }

  private void again(List<Question> once, int round, int most, @Nullable String intro) {
    List<String> ids = once.stream().map(Question::id).toList();
    EnableWhen onceMore = new EnableWhen(ids.stream()
        .map(id -> new EnableWhen.Condition(Rounds.id(id, round - 1), EnableWhen.Operator.EXISTS, null, true)).toList(), false, within);
    for (Question question : once) {
      String id = Rounds.id(question.id(), round);
      questions.add(question.again(id, (intro == null ? "" : intro + " · ") + "one more, if there is one (" + round + " of at most " + most + ")"));
      EnableWhen own = enabledWhen.get(question.id());
      enabledWhen.put(id, own == null || own.conditions().isEmpty() || own.equals(within) ? onceMore : new EnableWhen(own.conditions().stream()
          .map(c -> ids.contains(c.question()) ? c.of(Rounds.id(c.question(), round)) : c).toList(), own.all(), onceMore));
    }
  }

  /** What must hold for an item, with what must hold for the group around it; null where it is always asked. */
  private @Nullable EnableWhen enableWhen(Element item) {
    List<Element> conditions = item.children("enableWhen");
    if (conditions.isEmpty()) {
      return within;
    }
    boolean all = conditions.size() == 1;
    if (conditions.size() > 1) {
      String behavior = item.text("enableBehavior");
      if (!behavior.equals("all") && !behavior.equals("any")) {
        throw new InvalidInstrument(item.path() + ".enableBehavior", "“" + behavior + "” is not all or any");
      }
      all = behavior.equals("all");
    }
    return new EnableWhen(conditions.stream().map(this::condition).toList(), all, within);
  }

  private EnableWhen.Condition condition(Element condition) {
    condition.only(Set.of("question", "operator", "answerCoding", "answerBoolean", "answerInteger", "answerDecimal", "answerDate", "answerString"));
    EnableWhen.Operator operator = EnableWhen.Operator.of(condition.text("operator"))
        .orElseThrow(() -> new InvalidInstrument(condition.path() + ".operator", "“" + condition.text("operator") + "” is not supported"));
    String id = condition.text("question");
    Question asked = questions.stream().filter(q -> q.id().equals(id)).findFirst()
        .orElseThrow(() -> new InvalidInstrument(condition.path() + ".question", "“" + id + "” does not come before"));
    if (operator == EnableWhen.Operator.EXISTS) {
      return new EnableWhen.Condition(id, operator, null, condition.flag("answerBoolean"));
    }
    Answer answer = compared(condition, asked)
        .orElseThrow(() -> new InvalidInstrument(condition.path(), "compares question “" + id + "”, which " + asked.takes() + ", with something that cannot be answered"));
    if (operator.orders() && (answer instanceof Answer.Chosen || answer instanceof Answer.Written)) {
      throw new InvalidInstrument(condition.path() + ".operator", "“" + condition.text("operator") + "” is not supported for question “" + id + "”, which " + asked.takes());
    }
    return new EnableWhen.Condition(id, operator, answer, true);
  }

  /** The bounds of a number or date do not matter here: “above 200” may well be a way to say never. */
  private static Optional<Answer> compared(Element condition, Question asked) {
    return switch (asked) {
      case Question.Choice choice when condition.node().has("answerBoolean") -> Optional.<Answer>of(new Answer.Chosen(String.valueOf(condition.flag("answerBoolean"))))
          .filter(a -> choice.problem(a).isEmpty());
      case Question.Choice choice when condition.node().has("answerCoding") -> {
        Element coding = condition.child("answerCoding");
        Optional<String> system = coding.optionalText("system");
        yield choice.option(coding.text("code")).filter(o -> system.filter(s -> !s.equals(o.system())).isEmpty()).map(o -> new Answer.Chosen(o.code()));
      }
      case Question.Choice _ -> Optional.empty();
      case Question.WholeNumber _ -> condition.optionalDecimal("answerInteger").map(n -> new Answer.Counted(n.intValueExact()));
      case Question.Measure _ -> condition.optionalDecimal("answerDecimal").map(Answer.Measured::new);
      case Question.Day day -> condition.optionalText("answerDate").flatMap(day::typed);
      case Question.FreeText words -> condition.optionalText("answerString").flatMap(words::typed);
    };
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

  private static Optional<LocalDate> day(Element item, String name) {
    return extension(item, FHIR + name).map(e -> {
      try {
        return LocalDate.parse(e.text("valueDate"));
      } catch (DateTimeParseException notADay) {
        throw new InvalidInstrument(e.path() + ".valueDate", "is not a whole date such as 2026-03-31");
      }
    });
  }

  private static Optional<BigDecimal> number(Element item, String name) {
    return extension(item, FHIR + name).map(e -> e.node().has("valueInteger") ? e.decimal("valueInteger") : e.decimal("valueDecimal"));
  }

  /** One unit: of several a person would have to say which, and a mistaken one is a wrong dose. */
  private static String unit(Element item) {
    Optional<Element> coding = extension(item, FHIR + "questionnaire-unit").map(e -> e.child("valueCoding"));
    if (coding.isEmpty() && item.text("type").equals("quantity")) {
      throw new InvalidInstrument(item.path() + ".extension", "needs questionnaire-unit");
    }
    return coding.map(c -> c.optionalText("display").orElseGet(() -> c.text("code"))).orElse("");
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
