package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** A page with the one form of one step: screening, appointment, waitlist, closing. Choices by the field they belong to. */
public record StepPage(String base, String action, String name, int version, java.util.Map<String, List<Choice>> choices, Form form) {

  /** The choices of a field. */
  public List<Choice> of(String field) {
    return choices.getOrDefault(field, List.of());
  }
}
