package org.handrail.face.fhir;

import org.jspecify.annotations.Nullable;

/**
 * A reference as it stands in an entry.
 *
 * @param path the element that holds it, e.g. {@code Bundle.entry[12].resource.subject}
 * @param value the literal reference, e.g. {@code urn:uuid:…}, {@code Patient/7} or {@code Practitioner?identifier=…}
 * @param type the type it says it points to, when it says so
 */
record Reference(String path, String value, @Nullable String type) {

  /** Whether it looks something up by identifier instead of pointing to an entry. */
  boolean conditional() {
    return value.contains("?");
  }

  /** Whether it points into its own entry. */
  boolean local() {
    return value.startsWith("#");
  }

  /** The resource type it points to, as far as the text tells; null for {@code urn:uuid:…} without a type. */
  @Nullable String targetType() {
    if (type != null) return type;
    String plain = unversioned(value);
    if (conditional()) return plain.substring(0, plain.indexOf('?'));
    if (plain.startsWith("urn:") || local()) return null;
    int id = plain.lastIndexOf('/');
    if (id <= 0) return null;
    return plain.substring(plain.lastIndexOf('/', id - 1) + 1, id);
  }

  /** Short enough and free of control characters, to show in a message. */
  String shown() {
    String clean = value.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= 80 ? clean : clean.substring(0, 77) + "…";
  }

  /** Without {@code /_history/3}. */
  static String unversioned(String reference) {
    int history = reference.indexOf("/_history/");
    return history < 0 ? reference : reference.substring(0, history);
  }
}
