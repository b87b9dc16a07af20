package org.handrail.path.medical.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** Reads what forms send. */
final class Typed {
  private Typed() {}

  /** The constant of this name; null when nothing, or nothing of ours, was sent. */
  static <E extends Enum<E>> @Nullable E one(E[] constants, String name) {
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /** A decimal number; empty when nothing, or no number, was typed. */
  static Optional<BigDecimal> number(String typed) {
    String plain = typed.strip();
    return plain.matches("\\d{1,6}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** The version that was read; one that nothing has when the field was tampered with. */
  static int version(Form form) {
    return form.value("version").matches("\\d{1,6}") ? Integer.parseInt(form.value("version")) : -1;
  }
}
