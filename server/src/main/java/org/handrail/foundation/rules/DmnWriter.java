package org.handrail.foundation.rules;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes decision tables of DMN 1.3; ids are counted, because what a pack calls its inputs need not be an XML name. */
final class DmnWriter {
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int ids;

  /** A decision table that is one decision: expressions and types of the inputs, names and types of the outputs. */
  record Table(String id, String name, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows, List<String> needs) {}

  record Column(String expression, String label, String type) {}

  record Row(List<String> inputs, List<String> outputs, @Nullable String note) {}

  DmnWriter(PackInfo info) throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(DMN);
    xml.writeStartElement(DMN, "definitions");
    xml.writeDefaultNamespace(DMN);
    xml.writeAttribute("id", "pack");
    xml.writeAttribute("name", info.name());
    xml.writeAttribute("namespace", "urn:handrail:rule-pack:" + info.ref().id() + ":" + info.ref().version());
    element("description", info.name() + ", " + info.edition() + ". " + info.source().text() + " (" + info.source().confidence().label() + ")");
  }

  void type(String name, String base, String allowed) throws XMLStreamException {
    xml.writeStartElement(DMN, "itemDefinition");
    xml.writeAttribute("name", name);
    element("typeRef", base);
    xml.writeStartElement(DMN, "allowedValues");
    element("text", allowed);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** The value with this FEEL name comes from outside. */
  void input(String name, String label, String type) throws XMLStreamException {
    xml.writeStartElement(DMN, "inputData");
    xml.writeAttribute("id", "input-" + name);
    xml.writeAttribute("name", name);
    element("description", label);
    variable(name, type);
    xml.writeEndElement();
  }

  void table(Table table) throws XMLStreamException {
    xml.writeStartElement(DMN, "decision");
    xml.writeAttribute("id", table.id());
    xml.writeAttribute("name", table.name());
    variable(table.name(), table.outputs().size() == 1 ? table.outputs().getFirst().type() : "Any");
    for (String need : table.needs()) {
      xml.writeStartElement(DMN, "informationRequirement");
      xml.writeAttribute("id", next());
      xml.writeEmptyElement(DMN, "requiredInput");
      xml.writeAttribute("href", "#input-" + need);
      xml.writeEndElement();
    }
    xml.writeStartElement(DMN, "decisionTable");
    xml.writeAttribute("id", next());
    xml.writeAttribute("hitPolicy", table.hitPolicy());
    for (Column column : table.inputs()) {
      xml.writeStartElement(DMN, "input");
      xml.writeAttribute("id", next());
      xml.writeAttribute("label", column.label());
      xml.writeStartElement(DMN, "inputExpression");
      xml.writeAttribute("id", next());
      xml.writeAttribute("typeRef", column.type());
      element("text", column.expression());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    for (Column column : table.outputs()) {
      xml.writeEmptyElement(DMN, "output");
      xml.writeAttribute("id", next());
      xml.writeAttribute("name", column.expression());
      xml.writeAttribute("label", column.label());
      xml.writeAttribute("typeRef", column.type());
    }
    for (Row row : table.rows()) {
      row(row);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void row(Row row) throws XMLStreamException {
    xml.writeStartElement(DMN, "rule");
    xml.writeAttribute("id", next());
    if (row.note() != null) {
      element("description", row.note());
    }
    for (String cell : row.inputs()) {
      entry("inputEntry", cell);
    }
    for (String cell : row.outputs()) {
      entry("outputEntry", cell);
    }
    xml.writeEndElement();
  }

  private void entry(String name, String cell) throws XMLStreamException {
    xml.writeStartElement(DMN, name);
    xml.writeAttribute("id", next());
    element("text", cell);
    xml.writeEndElement();
  }

  private void variable(String name, String type) throws XMLStreamException {
    xml.writeEmptyElement(DMN, "variable");
    xml.writeAttribute("id", next());
    xml.writeAttribute("name", name);
    xml.writeAttribute("typeRef", type);
  }

  private void element(String name, String words) throws XMLStreamException {
    xml.writeStartElement(DMN, name);
    xml.writeCharacters(printable(words));
    xml.writeEndElement();
  }

  private String next() {
    ids++;
    return "n-" + ids;
  }

  /** A FEEL string. */
  static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** XML has no place for most control characters. */
  private static String printable(String words) {
    return words.codePoints().filter(c -> c >= 0x20 || c == '\n' || c == '\t').filter(c -> c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  String end() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }
}
