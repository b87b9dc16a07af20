package org.handrail.path.medical.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.medical.VitalSigns;
import org.jspecify.annotations.Nullable;

/** Reads the vitals that were typed. */
final class VitalsForm {
  private final Form form;
  private final List<Refusal> refusals = new ArrayList<>();
  private final VitalSigns.Values values;

  VitalsForm(Form form) {
    this.form = form;
    values = new VitalSigns.Values(
        whole("systolic"), whole("diastolic"), whole("pulse"), whole("respirations"), whole("oxygen"), number("temperature"), number("weight"));
  }

  VitalSigns.Values values() {
    return values;
  }

  /** What was no number. */
  List<Refusal> refusals() {
    return refusals;
  }

  private @Nullable Integer whole(String field) {
    BigDecimal number = number(field);
    if (number == null) return null;
    if (number.stripTrailingZeros().scale() > 0) {
      refusals.add(new Refusal(field, "Write a whole number"));
      return null;
    }
    return number.intValue();
  }

  private @Nullable BigDecimal number(String field) {
    String typed = form.value(field);
    if (typed.isBlank()) return null;
    return Typed.number(typed).orElseGet(() -> {
      refusals.add(new Refusal(field, "“" + typed.strip() + "” is not a number"));
      return null;
    });
  }
}
