package org.handrail.foundation.people;

import org.jspecify.annotations.Nullable;

/**
 * How someone is called. The preferred given name is used everywhere on screens; the documents' name only where law or a
 * payer needs it.
 */
public record PersonName(String given, String family, @Nullable String preferred) {

  /** On screens: preferred given name and family name. */
  public String shown() {
    return called() + " " + family;
  }

  /** The given name to say to them. */
  public String called() {
    return preferred == null || preferred.isBlank() ? given : preferred;
  }

  /** On documents: as on the identity card. */
  public String onDocuments() {
    return given + " " + family;
  }

  /** Two letters for the avatar. */
  public String initials() {
    return first(called()) + first(family);
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
  }
}
