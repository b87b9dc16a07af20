package org.handrail.path.admission.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** Whom to call in an emergency, and everyone else around the person. */
public record EmergencyContactPage(String back, String action, String called, List<Person> people, Form form) {

  /** Someone around the person. */
  public record Person(String name, String says, boolean emergency) {}
}
