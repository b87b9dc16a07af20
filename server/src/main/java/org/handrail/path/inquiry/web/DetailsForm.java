package org.handrail.path.inquiry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.inquiry.InquiryDetails;
import org.jspecify.annotations.Nullable;

/** The fields of an inquiry's details, read from a form and written into one. */
final class DetailsForm {

  private DetailsForm() {}

  /** Refused when a date is none. */
  static Outcome<InquiryDetails> read(Form form) {
    LocalDate born = date(form.value("birthDate"));
    if (born == null && !form.value("birthDate").isBlank()) return Outcome.refused("birthDate", "Write the date like 1988-03-02");
    return Outcome.done(new InquiryDetails(
        form.value("given"),
        form.value("family"),
        born,
        form.value("phone"),
        form.value("email"),
        form.value("language").isBlank() ? "en" : form.value("language"),
        form.has("interpreter", "true"),
        form.has("adultStated", "true"),
        form.value("callerName"),
        form.value("callerRelation"),
        form.value("callerPhone"),
        form.has("mayLeaveMessage", "true"),
        form.value("bestTime"),
        form.value("words"),
        program(form.value("program"))));
  }

  static Form of(InquiryDetails d, int version) {
    Map<String, Object> known = new HashMap<>();
    known.put("version", version);
    known.put("given", d.given());
    known.put("family", d.family());
    if (d.birthDate() != null) known.put("birthDate", d.birthDate());
    known.put("phone", d.phone());
    known.put("email", d.email());
    known.put("language", InquiryPages.base(d.language()));
    if (d.interpreter()) known.put("interpreter", "true");
    if (d.adultStated()) known.put("adultStated", "true");
    known.put("callerName", d.callerName());
    known.put("callerRelation", d.callerRelation());
    known.put("callerPhone", d.callerPhone());
    if (d.mayLeaveMessage()) known.put("mayLeaveMessage", "true");
    known.put("bestTime", d.bestTime());
    known.put("words", d.words());
    if (d.program() != null) known.put("program", d.program());
    return Form.of(known);
  }

  static @Nullable LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static @Nullable ProgramId program(String text) {
    try {
      return text.isBlank() ? null : new ProgramId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
