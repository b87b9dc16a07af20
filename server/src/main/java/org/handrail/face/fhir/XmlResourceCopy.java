package org.handrail.face.fhir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;

/** Copies one FHIR resource out of a larger XML document, without narrative and comments, and notes its references on the way. */
final class XmlResourceCopy {

  private final XMLStreamReader in;
  private final String path;
  private final StringBuilder out = new StringBuilder(4096);
  private final Map<String, Boolean> elements = new HashMap<>();
  private final Set<String> contained = new HashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<String> remarks = new ArrayList<>();
  private @Nullable String id;

  /** An open element: its path and how many children of each name it has had. */
  private record Level(String name, String path, Map<String, Integer> children) {}

  XmlResourceCopy(XMLStreamReader in, String path) {
    this.in = in;
    this.path = path;
  }

  @Nullable String id() {
    return id;
  }

  String text() {
    return out.toString();
  }

  Map<String, Boolean> elements() {
    return elements;
  }

  Set<String> contained() {
    return contained;
  }

  List<Reference> references() {
    return references;
  }

  List<String> remarks() {
    return remarks;
  }

  /** Stands on the start of the resource, ends on its end. */
  void copy() throws XMLStreamException {
    open(path);
    while (!levels.isEmpty()) {
      int event = in.next();
      guard(event, levels.size(), path);
      switch (event) {
        case XMLStreamReader.START_ELEMENT -> child();
        case XMLStreamReader.END_ELEMENT -> out.append("</").append(levels.pop().name()).append('>');
        case XMLStreamReader.CHARACTERS -> {
          // Published examples have stray words between elements. They belong to nothing, so they cannot change what is said.
          if (!in.isWhiteSpace()) remarks.add(levels.getFirst().path() + ": words outside of any value, left out");
        }
        default -> {
          // comments and processing instructions mean nothing
        }
      }
    }
  }

  /** Nothing may be expanded and nothing may nest without end. */
  static void guard(int event, int depth, String path) {
    if (event == XMLStreamReader.ENTITY_REFERENCE || event == XMLStreamReader.DTD) {
      throw new Stop(new ReferralRefusal.Unsafe(path, "entities are never part of FHIR"));
    }
    if (depth > JsonBundle.MAX_DEPTH) throw new Stop(new ReferralRefusal.Unsafe(path, "it is nested deeper than " + JsonBundle.MAX_DEPTH + " levels"));
  }

  private void child() throws XMLStreamException {
    Level parent = levels.getFirst();
    String name = in.getLocalName();
    boolean top = levels.size() == 1;
    if (!XmlBundle.FHIR.equals(in.getNamespaceURI()) || (top && name.equals("text"))) {
      skip();
      return;
    }
    int nth = parent.children().merge(name, 1, Integer::sum) - 1;
    String at = parent.path() + "." + name + (nth > 0 ? "[" + nth + "]" : "");
    String value = in.getAttributeValue(null, "value");
    if (top) elements.put(name, value != null);
    if (top && name.equals("id")) id = value;
    if (value != null && name.equals("reference") && !value.isBlank()) references.add(new Reference(parent.path(), value.strip(), null));
    if (value != null && name.equals("id") && levels.size() == 3 && insideContained()) contained.add(value);
    open(at);
  }

  /** Two levels up is {@code contained}: then this is the id of a contained resource. */
  private boolean insideContained() {
    var up = levels.iterator();
    up.next();
    return up.next().name().equals("contained");
  }

  private void open(String at) {
    String name = in.getLocalName();
    out.append('<').append(name);
    if (levels.isEmpty()) out.append(" xmlns=\"").append(XmlBundle.FHIR).append('"');
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      if (space != null && !space.isEmpty()) continue;
      out.append(' ').append(in.getAttributeLocalName(i)).append("=\"");
      escape(in.getAttributeValue(i));
      out.append('"');
    }
    out.append('>');
    levels.push(new Level(name, at, new HashMap<>()));
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\r' -> out.append("&#13;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      if (event == XMLStreamReader.START_ELEMENT) depth++;
      else if (event == XMLStreamReader.END_ELEMENT) depth--;
      guard(event, levels.size() + depth, path);
    }
  }
}
