package org.handrail.path.family.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.family.FamilyTexts;

/**
 * My people.
 *
 * @param told what families wrote that the patient may read, by the rule the sender was told
 */
public record PeoplePage(List<Person> people, List<Member> team, List<String> told, List<Sent> disclosures, Form form) {

  /**
   * Somebody they trust.
   *
   * @param sub "My sister · until June 30, or when I stop it"
   */
  public record Person(String id, String name, String sub, boolean joined, String sees, String help, List<Switch> switches) {}

  /** One thing to share. */
  public record Switch(String code, String label, String hint, boolean on) {}

  /** Somebody of the team. */
  public record Member(String initials, String name, String part) {}

  /** Something that left the organization. */
  public record Sent(String what, String when) {}

  /** The question that comes first. */
  public record Asking(List<Choice> answers, Form form) {}

  /** What to share with somebody, nothing of it ticked. */
  public record Inviting(String answer, String name, List<FamilyTexts.Item> items, String base, String until, Form form) {}
}
