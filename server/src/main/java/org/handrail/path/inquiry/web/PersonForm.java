package org.handrail.path.inquiry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identifier;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.inquiry.KnowPerson;
import org.jspecify.annotations.Nullable;

/** The fields that say who someone is, read from a form: one of the people we know, or someone new. */
final class PersonForm {

  /** Sent by the choice "someone new". */
  static final String NEW = "new";

  private PersonForm() {}

  /** Refused when nothing was chosen, or someone new lacks a name or birth date. */
  static Outcome<KnowPerson.Who> read(Form form, Collection<Identifier> identifiers) {
    String who = form.value("who");
    if (who.isBlank()) return Outcome.refused("who", "Choose who this is: someone we know, or someone new");
    if (!who.equals(NEW)) return known(who);
    var refusals = new ArrayList<Refusal>();
    if (form.value("given").isBlank()) refusals.add(new Refusal("given", "Enter the given name"));
    if (form.value("family").isBlank()) refusals.add(new Refusal("family", "Enter the family name"));
    LocalDate born = DetailsForm.date(form.value("birthDate"));
    if (born == null) refusals.add(new Refusal("birthDate", "Enter the birth date; without it nobody can be registered"));
    if (!refusals.isEmpty() || born == null) return Outcome.refused(refusals);
    return Outcome.done(new KnowPerson.Who.Someone(identity(form, born), identifiers, form.has("seen", "true")));
  }

  private static Outcome<KnowPerson.Who> known(String id) {
    try {
      return Outcome.done(new KnowPerson.Who.Known(new PatientId(UUID.fromString(id))));
    } catch (IllegalArgumentException e) {
      return Outcome.refused("who", "Choose who this is: someone we know, or someone new");
    }
  }

  static Identity identity(Form form, LocalDate born) {
    var contact = new Contact(
        text(form, "phone"), text(form, "email"), text(form, "address"), text(form, "city"), text(form, "state"), text(form, "postalCode"));
    String sex = form.value("sexForScoring");
    return new Identity(
        new PersonName(form.value("given").strip(), form.value("family").strip(), text(form, "preferred")),
        text(form, "pronouns"),
        born,
        null,
        sex.equals("female") || sex.equals("male") ? sex : null,
        text(form, "gender"),
        contact,
        form.value("language").isBlank() ? "en" : form.value("language"),
        form.has("interpreter", "true"));
  }

  private static @Nullable String text(Form form, String field) {
    String value = form.value(field).strip();
    return value.isEmpty() ? null : value;
  }
}
