package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A JSON object together with where it stands, so that every complaint can name the element. */
record Element(String path, JsonNode node) {
  Element {
    if (!node.isObject()) {
      throw new InvalidInstrument(path, "is not an object");
    }
  }

  static Element root(String name, JsonNode node) {
    return new Element(name, node);
  }

  String text(String field) {
    return optionalText(field).orElseThrow(() -> new InvalidInstrument(path + "." + field, "is missing"));
  }

  Optional<String> optionalText(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new InvalidInstrument(path + "." + field, "is not a text");
    }
    return Optional.of(value.stringValue());
  }

  boolean flag(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw new InvalidInstrument(path + "." + field, "is not true or false");
    }
    return value.booleanValue();
  }

  BigDecimal decimal(String field) {
    return optionalDecimal(field).orElseThrow(() -> new InvalidInstrument(path + "." + field, "is missing"));
  }

  Optional<BigDecimal> optionalDecimal(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw new InvalidInstrument(path + "." + field, "is not a number");
    }
    return Optional.of(value.decimalValue());
  }

  Element child(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      throw new InvalidInstrument(path + "." + field, "is missing");
    }
    return new Element(path + "." + field, value);
  }

  /** The objects of a list; an absent list is empty. */
  List<Element> children(String field) {
    List<Element> found = new ArrayList<>();
    List<JsonNode> values = values(field);
    for (int i = 0; i < values.size(); i++) {
      found.add(new Element(path + "." + field + "[" + i + "]", values.get(i)));
    }
    return found;
  }

  /** The raw values of a list; an absent list is empty. */
  List<JsonNode> values(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new InvalidInstrument(path + "." + field, "is not a list");
    }
    return List.copyOf(value.values());
  }

  List<String> texts(String field) {
    return values(field).stream().map(v -> {
      if (!v.isString()) {
        throw new InvalidInstrument(path + "." + field, "holds something that is not a text");
      }
      return v.stringValue();
    }).toList();
  }

  /** Refuses elements this reader would silently ignore. */
  void only(Set<String> known) {
    for (String field : node.propertyNames()) {
      if (!known.contains(field)) {
        throw new InvalidInstrument(path + "." + field, "is not supported");
      }
    }
  }
}
