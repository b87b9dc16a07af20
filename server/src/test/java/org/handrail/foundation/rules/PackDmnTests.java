package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The exported DMN is read back as any other tool would, and must say what the pack says. */
class PackDmnTests {
  private record Rule(Map<String, String> cells, String output) {
    boolean holds(Answers in) {
      return cells.entrySet().stream().allMatch(cell -> holds(cell.getKey(), cell.getValue(), in));
    }

    private static boolean holds(String input, String cell, Answers in) {
      if (cell.equals("-")) {
        return true;
      }
      if (cell.equals("true") || cell.equals("false")) {
        return in.flag(input) == cell.equals("true");
      }
      var value = in.rating(input);
      String[] ends = cell.replaceAll("[\\[\\]]", "").split("\\.\\.", 2);
      return value.isPresent() && value.getAsInt() >= Integer.parseInt(ends[0]) && value.getAsInt() <= Integer.parseInt(ends[ends.length - 1]);
    }
  }

  private static Document parse(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagNameNS("https://www.omg.org/spec/DMN/20191111/MODEL/", name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Rule> rules(Document document, String decision) {
    Element of = all(document.getDocumentElement(), "decision").stream().filter(one -> one.getAttribute("id").equals(decision)).findFirst().orElseThrow();
    var inputs = all(of, "inputExpression").stream().map(one -> one.getTextContent().strip()).toList();
    return all(of, "rule").stream().map(rule -> {
      var cells = new LinkedHashMap<String, String>();
      var entries = all(rule, "inputEntry");
      for (int i = 0; i < inputs.size(); i++) {
        cells.put(inputs.get(i), entries.get(i).getTextContent());
      }
      return new Rule(cells, all(rule, "outputEntry").getFirst().getTextContent().replace("\"", ""));
    }).toList();
  }

  @Test
  void everyInputMatchesTheSameLevelsAsThePrintedTable() throws Exception {
    var rules = rules(parse(PackDmn.of(OklahomaTable.pack())), "levels");
    var levels = List.of("0.5", "1", "OTP1", "2.1", "3.1", "3.5");
    OklahomaTable.everyInput().forEach(in -> {
      var exported = new TreeSet<String>();
      rules.stream().filter(rule -> rule.holds(in)).forEach(rule -> exported.add(rule.output()));
      var printed = new TreeSet<>(levels.stream().filter(level -> OklahomaTable.matches(level, in)).toList());
      if (!exported.equals(printed)) {
        throw new AssertionError("exported " + exported + ", printed " + printed + " for " + in);
      }
    });
  }

  @Test
  void everyReferenceAndIdIsSound() throws Exception {
    for (RulePack pack : List.of(OklahomaTable.pack(), RulePacks.shipped().latest("program-mn", ProgramPack.class))) {
      Document document = parse(PackDmn.of(pack));
      var ids = new TreeSet<String>();
      for (Element element : all(document.getDocumentElement(), "*")) {
        if (element.hasAttribute("id")) {
          assertThat(ids.add(element.getAttribute("id"))).as("id " + element.getAttribute("id")).isTrue();
        }
        if (element.hasAttribute("href")) {
          assertThat(document.getDocumentElement().getTextContent()).isNotEmpty();
          assertThat(all(document.getDocumentElement(), "inputData")).anyMatch(input -> ("#" + input.getAttribute("id")).equals(element.getAttribute("href")));
        }
      }
      for (Element rule : all(document.getDocumentElement(), "rule")) {
        Element table = (Element) rule.getParentNode();
        assertThat(all(rule, "inputEntry")).hasSameSizeAs(all(table, "input"));
        assertThat(all(rule, "outputEntry")).hasSameSizeAs(all(table, "output"));
      }
    }
  }

  @Test
  void withdrawalBandsAndStopsAreThere() throws Exception {
    Document document = parse(PackDmn.of(OklahomaTable.pack()));
    assertThat(rules(document, "suggests-withdrawal")).hasSize(5).first().isEqualTo(new Rule(Map.of("W3 + W4 + W5 + W6", "[0..0]"), "0"));
    var stops = rules(document, "stops");
    assertThat(stops).filteredOn(rule -> rule.output().equals("self-harm")).singleElement()
        .satisfies(rule -> assertThat(rule.cells()).containsEntry("S4", "[1..4]"));
    for (SafetyRule rule : OklahomaTable.pack().safety()) {
      for (Answers in : List.of(Answers.none(), Answers.none().with("D1", 2), Answers.none().with("W3", 3), Answers.none().with("S5", 1), Answers.none().with("O2", true))) {
        assertThat(stops.stream().anyMatch(exported -> exported.output().equals(rule.id()) && exported.holds(in))).isEqualTo(rule.stops(in));
      }
    }
  }

  @Test
  void numbersCarryTheirSourceAndAreWrittenOnce() throws Exception {
    var pack = RulePacks.shipped().latest("program-tx", ProgramPack.class);
    Document document = parse(PackDmn.of(pack));
    assertThat(all(document.getDocumentElement(), "rule")).hasSize(pack.places().size())
        .anyMatch(rule -> rule.getTextContent().contains("\"group-cap\"") && rule.getTextContent().contains("\"education\"") && rule.getTextContent().contains("35")
            && rule.getTextContent().contains("26 TAC 564"));
  }

  @Test
  void whatXmlCannotHoldIsLeftOutAndQuotesAreKept() throws Exception {
    String text = RulePacks.shippedFile(new PackRef("program-tx", 1)).orElseThrow().replace("counseling group of at most 16", "counseling \\\"group\\\" <of> \\u0001 & 16");
    var pack = PackFiles.one("t.json", text, RulePacks.shipped()::find);
    assertThat(parse(PackDmn.of(pack)).getDocumentElement().getTextContent()).contains("counseling \\\"group\\\" <of>  & 16");
  }
}
