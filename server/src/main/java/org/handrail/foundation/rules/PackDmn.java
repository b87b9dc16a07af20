package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.handrail.foundation.rules.Alternatives.Cell;
import org.handrail.foundation.rules.DmnWriter.Column;
import org.handrail.foundation.rules.DmnWriter.Row;
import org.handrail.foundation.rules.DmnWriter.Table;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.handrail.foundation.rules.ProgramPack.Value;
import org.jspecify.annotations.Nullable;

/** A rule pack as DMN 1.3, for those who read or run decision tables elsewhere; every level that matches is collected. */
public final class PackDmn {
  private PackDmn() {}

  /** The pack's tables as XML. */
  public static String of(RulePack pack) {
    try {
      return switch (pack) {
        case PlacementPack placement -> placement(placement);
        case ProgramPack program -> program(program);
      };
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(pack.info().ref() + " cannot be written as DMN", impossible);
    }
  }

  private static String placement(PlacementPack pack) throws XMLStreamException {
    var dmn = new DmnWriter(pack.info());
    dmn.type("Rating", "number", "[" + pack.scale().min() + ".." + pack.scale().max() + "]");
    var table = new ArrayList<Column>();
    for (PlacementPack.Dimension dimension : pack.dimensions()) {
      table.add(new Column(dimension.id(), dimension.name(), "Rating"));
    }
    for (PlacementPack.Flag flag : pack.flags()) {
      table.add(new Column(flag.id(), flag.name(), "boolean"));
    }
    var all = new ArrayList<>(table);
    for (SafetyRule rule : pack.safety()) {
      for (SafetyRule.Question question : rule.questions()) {
        all.add(new Column(question.id(), question.ask(), question.flag() ? "boolean" : "Rating"));
      }
    }
    for (Column input : all) {
      dmn.input(input.expression(), input.label(), input.type());
    }
    var levels = new ArrayList<Row>();
    for (Level level : pack.levels()) {
      if (level.row() != null) {
        levels.addAll(rows(level.row(), table, DmnWriter.quoted(level.id()), level.name()));
      }
    }
    dmn.table(new Table("levels", "Matching levels of care", "COLLECT", table, List.of(new Column("level", "Level of care", "string")), levels, names(table)));
    var stops = new ArrayList<Row>();
    for (SafetyRule rule : pack.safety()) {
      stops.addAll(rows(rule.stops(), all, DmnWriter.quoted(rule.id()), rule.act()));
    }
    dmn.table(new Table("stops", "Risks that stop the flow", "COLLECT", all, List.of(new Column("risk", "Risk", "string")), stops, names(all)));
    for (SafetyRule rule : pack.safety()) {
      if (rule.suggests() != null) {
        suggestion(dmn, rule.id(), rule.suggests());
      }
    }
    return dmn.end();
  }

  private static List<Row> rows(Condition condition, List<Column> inputs, String output, String note) {
    return Alternatives.of(condition).stream()
        .map(line -> new Row(inputs.stream().map(input -> cell(line, input)).toList(), List.of(output), note)).toList();
  }

  private static String cell(Map<String, Cell> line, Column input) {
    @Nullable Cell cell = line.get(input.expression());
    if (cell == null) {
      return "-";
    }
    return input.type().equals("boolean") ? Boolean.toString(cell.from() == 1)
        : cell.from() == cell.to() ? Integer.toString(cell.from()) : "[" + cell.from() + ".." + cell.to() + "]";
  }

  private static void suggestion(DmnWriter dmn, String rule, SafetyRule.Suggestion suggests) throws XMLStreamException {
    var rows = suggests.bands().stream()
        .map(band -> new Row(List.of("[" + band.from() + ".." + band.to() + "]"), List.of(Integer.toString(band.rating())), null)).toList();
    String sum = String.join(" + ", suggests.sumOf());
    dmn.table(new Table("suggests-" + rule, "Suggested " + suggests.dimension(), "UNIQUE", List.of(new Column(sum, sum, "number")),
        List.of(new Column("rating", "Rating", "Rating")), rows, suggests.sumOf()));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::expression).toList();
  }

  private static String program(ProgramPack pack) throws XMLStreamException {
    var dmn = new DmnWriter(pack.info());
    dmn.input("rule", "Which number", "string");
    dmn.input("item", "Level of care, kind of group or interval it is for", "string");
    var rows = pack.places().stream().map(place -> {
      var entry = pack.find(place.key(), place.what()).orElseThrow();
      var cells = new ArrayList<>(values(entry.value()));
      cells.add(DmnWriter.quoted(entry.source().text()));
      cells.add(DmnWriter.quoted(entry.source().confidence().name()));
      return new Row(List.of(DmnWriter.quoted(place.key()), place.what() == null ? "-" : DmnWriter.quoted(place.what())), cells, ProgramRuleKind.words(place));
    }).toList();
    dmn.table(new Table("numbers", "Numbers of a program", "UNIQUE",
        List.of(new Column("rule", "Rule", "string"), new Column("item", "For", "string")),
        List.of(new Column("amount", "Amount", "number"), new Column("from", "From", "number"), new Column("to", "To", "number"),
            new Column("words", "Words", "Any"), new Column("answer", "Yes or no", "boolean"), new Column("unit", "Unit", "string"),
            new Column("source", "Source", "string"), new Column("confidence", "Confidence", "string")),
        rows, List.of("rule", "item")));
    return dmn.end();
  }

  /** Amount, from, to, words, answer, unit. */
  private static List<String> values(Value value) {
    return switch (value) {
      case Value.Amount amount -> List.of(Integer.toString(amount.value()), "null", "null", "null", "null", DmnWriter.quoted(amount.unit()));
      case Value.Range range -> List.of("null", Integer.toString(range.min()), range.max() == null ? "null" : Integer.toString(range.max()), "null", "null",
          DmnWriter.quoted(range.unit()));
      case Value.Words words -> List.of("null", "null", "null", "[" + String.join(", ", words.values().stream().map(DmnWriter::quoted).toList()) + "]", "null", "null");
      case Value.YesNo answer -> List.of("null", "null", "null", "null", Boolean.toString(answer.value()), "null");
    };
  }
}
