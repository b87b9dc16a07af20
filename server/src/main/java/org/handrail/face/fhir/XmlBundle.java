package org.handrail.face.fhir;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;

/** Takes a bundle in XML apart, one entry at a time. Document types are refused before anything in them can be expanded. */
final class XmlBundle {

  static final String FHIR = "http://hl7.org/fhir";

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;
  private String path = "Bundle";

  private XmlBundle(XMLStreamReader in) {
    this.in = in;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory f = XMLInputFactory.newDefaultFactory();
    f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    f.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    f.setProperty(XMLInputFactory.IS_COALESCING, true);
    return f;
  }

  /** The name of the root element when it is FHIR; null for everything else. */
  static @Nullable String rootType(byte[] bytes) {
    try {
      var reader = new XmlBundle(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
      reader.toRoot();
      return FHIR.equals(reader.in.getNamespaceURI()) ? reader.in.getLocalName() : null;
    } catch (XMLStreamException | Stop e) {
      return null;
    }
  }

  static Bundled read(byte[] bytes) {
    return guarded("Bundle", bytes, XmlBundle::bundle);
  }

  /** One resource of a folder. */
  static Entry single(String path, byte[] bytes) {
    return guarded(path, bytes, reader -> {
      reader.toRoot();
      Entry entry = reader.resource(path, null);
      reader.toEnd();
      return entry;
    });
  }

  private interface Reading<T> {
    T from(XmlBundle reader) throws XMLStreamException;
  }

  private static <T> T guarded(String path, byte[] bytes, Reading<T> reading) {
    XmlBundle reader = null;
    try {
      reader = new XmlBundle(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
      reader.path = path;
      return reading.from(reader);
    } catch (XMLStreamException e) {
      // The JDK's own limits (depth, names, attributes) are told by their number only.
      if (e.getMessage() != null && e.getMessage().contains("JAXP0001")) {
        throw new Stop(new ReferralRefusal.Unsafe(reader == null ? path : reader.path, "it is nested or built beyond any real record"));
      }
      var at = e.getLocation();
      String where = at == null || at.getLineNumber() < 1 ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
      throw new Stop(new ReferralRefusal.NotReadable(reader == null ? path : reader.path, "it is not valid XML" + where));
    }
  }

  private void toRoot() throws XMLStreamException {
    while (true) {
      int event = in.next();
      if (event == XMLStreamReader.DTD) throw new Stop(new ReferralRefusal.Unsafe(path, "a document type declaration (DOCTYPE) is never part of FHIR"));
      if (event == XMLStreamReader.START_ELEMENT) return;
      if (event == XMLStreamReader.END_DOCUMENT) throw new Stop(new ReferralRefusal.NotReadable(path, "it is empty"));
    }
  }

  private void toEnd() throws XMLStreamException {
    while (in.hasNext()) in.next();
  }

  private Bundled bundle() throws XMLStreamException {
    toRoot();
    if (!FHIR.equals(in.getNamespaceURI())) throw new Stop(new ReferralRefusal.NotABundle(path, "XML that is not FHIR (namespace " + FHIR + ")"));
    String root = in.getLocalName();
    if (!root.equals("Bundle")) {
      throw new Stop(new ReferralRefusal.NotABundle(path, ResourceTypes.R4.contains(root) ? "a " + root : "an unknown resource type"));
    }
    String id = null;
    String system = null;
    String value = null;
    String source = null;
    String timestamp = null;
    var entries = new ArrayList<Entry>();
    int counted = 0;
    while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
      switch (in.getLocalName()) {
        case "id" -> id = valueAndSkip();
        case "timestamp" -> timestamp = valueAndSkip();
        case "identifier" -> {
          Map<String, String> parts = valuesAndSkip();
          system = parts.get("system");
          value = parts.get("value");
        }
        case "meta" -> source = valuesAndSkip().get("source");
        case "entry" -> {
          path = "Bundle.entry[" + counted + "]";
          Entry entry = entry(path);
          if (entry != null) entries.add(entry);
          counted++;
          path = "Bundle";
        }
        default -> skip();
      }
    }
    toEnd();
    return new Bundled(id, system, value, source, timestamp, entries, counted);
  }

  private @Nullable Entry entry(String at) throws XMLStreamException {
    String fullUrl = null;
    Entry found = null;
    while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
      switch (in.getLocalName()) {
        case "fullUrl" -> fullUrl = valueAndSkip();
        case "resource" -> {
          if (found != null) throw new Stop(new ReferralRefusal.NotAllowed(at + ".resource", "this may stand here only once"));
          if (in.nextTag() != XMLStreamReader.START_ELEMENT) throw new Stop(new ReferralRefusal.NotAllowed(at + ".resource", "FHIR R4 expects a resource here"));
          found = resource(at + ".resource", null);
          if (in.nextTag() != XMLStreamReader.END_ELEMENT) throw new Stop(new ReferralRefusal.NotAllowed(at + ".resource", "only one resource may stand here"));
        }
        default -> skip();
      }
    }
    return found == null ? null : found.at(found.path(), fullUrl);
  }

  /** Stands on the start of a resource, ends on its end. */
  private Entry resource(String at, @Nullable String fullUrl) throws XMLStreamException {
    if (!FHIR.equals(in.getNamespaceURI())) throw new Stop(new ReferralRefusal.NotReadable(at, "this XML is not FHIR (namespace " + FHIR + ")"));
    String type = in.getLocalName();
    boolean clinical = ResourceTypes.CLINICAL.contains(type);
    boolean read = ResourceTypes.READ.contains(type);
    if (!clinical && !read) {
      String id = null;
      while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
        if (id == null && in.getLocalName().equals("id")) id = valueAndSkip();
        else skip();
      }
      return new Entry(at, fullUrl, type, id, Map.of(), Set.of(), List.of(), null, List.of());
    }
    var copy = new XmlResourceCopy(in, at);
    copy.copy();
    return new Entry(
        at,
        fullUrl,
        type,
        copy.id(),
        copy.elements(),
        copy.contained(),
        clinical ? copy.references() : List.of(),
        read ? new Content.Xml(copy.text()) : null,
        copy.remarks());
  }

  private @Nullable String valueAndSkip() throws XMLStreamException {
    String value = in.getAttributeValue(null, "value");
    skip();
    return value == null || value.isBlank() ? null : value.strip();
  }

  private Map<String, String> valuesAndSkip() throws XMLStreamException {
    var values = new java.util.HashMap<String, String>();
    while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
      String name = in.getLocalName();
      String value = valueAndSkip();
      if (value != null) values.putIfAbsent(name, value);
    }
    return values;
  }

  /** Stands on a start, ends on its end; counts the depth instead of recursing. */
  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      if (event == XMLStreamReader.START_ELEMENT) depth++;
      else if (event == XMLStreamReader.END_ELEMENT) depth--;
      XmlResourceCopy.guard(event, depth, path);
    }
  }
}
