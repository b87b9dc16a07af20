package org.handrail.face.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Takes a bundle in JSON apart, one entry at a time, so that a large bundle never stands in memory as a whole. HAPI's own parser is built on
 * this JSON library (version 2), which is why we use it here and not the application's.
 */
final class JsonBundle {

  /** Deep enough for any real questionnaire; attacks on recursive readers need thousands. */
  static final int MAX_DEPTH = 100;

  private static final ObjectMapper MAPPER = new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(ReferralInput.MAX_BYTES).maxNumberLength(100).build())
              .build())
      .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private JsonBundle() {}

  /** The type of the root resource, reading no further than needed; null when there is none. */
  static @Nullable String rootType(byte[] bytes) {
    try (JsonParser p = MAPPER.getFactory().createParser(bytes)) {
      if (p.nextToken() != JsonToken.START_OBJECT) return null;
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        String name = p.currentName();
        p.nextToken();
        if (name.equals("resourceType")) return p.currentToken() == JsonToken.VALUE_STRING ? p.getText() : null;
        p.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  static Bundled read(byte[] bytes) {
    String path = "Bundle";
    try (JsonParser p = MAPPER.getFactory().createParser(bytes)) {
      if (p.nextToken() != JsonToken.START_OBJECT) throw new Stop(new ReferralRefusal.NotABundle(path, "something that is no JSON object"));
      var seen = new HashSet<String>();
      Map<String, JsonNode> small = new HashMap<>();
      var entries = new ArrayList<Entry>();
      int counted = 0;
      String type = null;
      while (p.nextToken() == JsonToken.FIELD_NAME) {
        String name = p.currentName();
        if (!seen.add(name)) throw new Stop(new ReferralRefusal.NotReadable("Bundle." + name, "it stands there twice"));
        p.nextToken();
        switch (name) {
          case "resourceType" -> type = p.getValueAsString();
          case "id", "identifier", "timestamp", "meta" -> small.put(name, MAPPER.readTree(p));
          case "entry" -> {
            if (p.currentToken() != JsonToken.START_ARRAY) throw new Stop(new ReferralRefusal.NotAllowed("Bundle.entry", "FHIR R4 expects a list here"));
            while (p.nextToken() != JsonToken.END_ARRAY) {
              path = "Bundle.entry[" + counted + "]";
              Entry entry = entry(path, MAPPER.readTree(p));
              if (entry != null) entries.add(entry);
              counted++;
            }
            path = "Bundle";
          }
          default -> p.skipChildren();
        }
      }
      if (!"Bundle".equals(type)) throw new Stop(new ReferralRefusal.NotABundle("Bundle", named(type)));
      if (p.nextToken() != null) throw new Stop(new ReferralRefusal.NotReadable("Bundle", "there is more after its end"));
      JsonNode identifier = small.get("identifier");
      return new Bundled(
          text(small.get("id")),
          identifier == null ? null : text(identifier.get("system")),
          identifier == null ? null : text(identifier.get("value")),
          small.get("meta") == null ? null : text(small.get("meta").get("source")),
          text(small.get("timestamp")),
          entries,
          counted);
    } catch (StreamConstraintsException e) {
      throw new Stop(new ReferralRefusal.Unsafe(path, "it is nested deeper than " + MAX_DEPTH + " levels or holds a number longer than 100 digits"));
    } catch (JsonProcessingException e) {
      throw new Stop(new ReferralRefusal.NotReadable(path, broken(e)));
    } catch (IOException e) {
      throw new Stop(new ReferralRefusal.NotReadable(path, "it is not valid JSON in UTF-8"));
    }
  }

  /** One resource of a folder. */
  static Entry single(String path, byte[] bytes) {
    try {
      JsonNode node = MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(bytes);
      if (!(node instanceof ObjectNode resource)) throw new Stop(new ReferralRefusal.NotReadable(path, "it holds no FHIR resource"));
      return resource(path, null, resource);
    } catch (StreamConstraintsException e) {
      throw new Stop(new ReferralRefusal.Unsafe(path, "it is nested deeper than " + MAX_DEPTH + " levels or holds a number longer than 100 digits"));
    } catch (JsonProcessingException e) {
      throw new Stop(new ReferralRefusal.NotReadable(path, broken(e)));
    } catch (IOException e) {
      throw new Stop(new ReferralRefusal.NotReadable(path, "it is not valid JSON in UTF-8"));
    }
  }

  /** Only the place: the library's own words quote what stands there. */
  private static String broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "it is not valid JSON" : "it is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String named(@Nullable String type) {
    return type == null ? "something without a resourceType" : ResourceTypes.R4.contains(type) ? "a " + type : "an unknown resourceType";
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node != null && node.isTextual() && !node.textValue().isBlank() ? node.textValue().strip() : null;
  }

  private static @Nullable Entry entry(String path, JsonNode node) {
    if (!node.isObject()) throw new Stop(new ReferralRefusal.NotAllowed(path, "FHIR R4 expects an object here"));
    JsonNode resource = node.get("resource");
    if (resource == null) return null;
    if (!(resource instanceof ObjectNode object)) throw new Stop(new ReferralRefusal.NotAllowed(path + ".resource", "FHIR R4 expects a resource here"));
    return resource(path + ".resource", text(node.get("fullUrl")), object);
  }

  private static Entry resource(String path, @Nullable String fullUrl, ObjectNode resource) {
    String type = text(resource.get("resourceType"));
    if (type == null) throw new Stop(new ReferralRefusal.NotReadable(path + ".resourceType", "a resource must say what it is"));
    String id = text(resource.get("id"));
    boolean clinical = ResourceTypes.CLINICAL.contains(type);
    boolean read = ResourceTypes.READ.contains(type);
    if (!clinical && !read) return new Entry(path, fullUrl, type, id, Map.of(), Set.of(), List.of(), null, List.of());
    resource.remove("text");
    var elements = new HashMap<String, Boolean>();
    resource.properties().forEach(field -> elements.put(field.getKey(), field.getValue().isValueNode()));
    var contained = new HashSet<String>();
    if (resource.get("contained") instanceof JsonNode inside && inside.isArray()) {
      inside.forEach(c -> {
        String cid = text(c.get("id"));
        if (cid != null) contained.add(cid);
      });
    }
    var references = new ArrayList<Reference>();
    if (clinical) collect(path, resource, references);
    return new Entry(path, fullUrl, type, id, elements, contained, references, read ? new Content.Json(resource) : null, List.of());
  }

  private static void collect(String path, JsonNode node, List<Reference> into) {
    if (node.isObject()) {
      String value = text(node.get("reference"));
      if (value != null) into.add(new Reference(path, value, text(node.get("type"))));
      node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) collect(path + "[" + i + "]", node.get(i), into);
    }
  }
}
