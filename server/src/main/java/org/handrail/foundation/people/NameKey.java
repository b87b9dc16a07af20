package org.handrail.foundation.people;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: lower case, without accents, digits' and punctuation's spaces removed. */
final class NameKey {
  private NameKey() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
