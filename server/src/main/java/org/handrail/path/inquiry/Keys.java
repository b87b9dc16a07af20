package org.handrail.path.inquiry;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names and numbers as they are compared: equal keys in b-tree indexes, because similarity operators scan a whole organization under row security. */
final class Keys {

  private Keys() {}

  /** Lower case, without accents, spaces and punctuation. */
  static String name(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The digits of a US number without its country code; null when there are too few to mean anyone. */
  static @Nullable String phone(String phone) {
    String digits = phone.replaceAll("\\D", "");
    if (digits.length() == 11 && digits.startsWith("1")) digits = digits.substring(1);
    return digits.length() < 7 ? null : digits;
  }
}
