package org.handrail.path.family.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** A patient's people, for staff. */
public record FamilyTabPage(
    String base, boolean mayWrite, List<String> unsafe, List<Person> people, List<Message> messages, List<Presence> presences,
    List<Choice> heldChoices, List<Choice> memberChoices, Form form) {

  /** Somebody the patient invited, with what may be said to them. */
  public record Person(String name, String state, List<String> shared) {}

  /** Something family wrote. */
  public record Message(String id, String from, String words, boolean danger, boolean read, List<String> rules) {}

  /** Who was there, and when. */
  public record Presence(String id, String text) {}
}
