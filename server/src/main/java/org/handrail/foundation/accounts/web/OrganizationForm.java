package org.handrail.foundation.accounts.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.accounts.ChangeOrganization;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** Reads and fills the organization's form. */
final class OrganizationForm {
  private OrganizationForm() {}

  static Form of(Organization organization, OrganizationSettings.Settings settings) {
    var known = new HashMap<String, Object>();
    known.put("name", organization.name());
    known.put("timeZone", organization.timeZone().getId());
    put(known, "frontDesk", settings.frontDesk());
    put(known, "afterHours", settings.afterHours());
    put(known, "crisisName", settings.crisisName());
    put(known, "crisisPhone", settings.crisisPhone());
    put(known, "readFrom", settings.readFrom());
    put(known, "readUntil", settings.readUntil());
    put(known, "readWeekends", settings.readWeekends());
    put(known, "escalationName", settings.escalationName());
    put(known, "escalationPhone", settings.escalationPhone());
    return Form.of(known);
  }

  private static void put(HashMap<String, Object> known, String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, value);
    }
  }

  static Outcome<ChangeOrganization.Request> read(Form form, int version) {
    var refusals = new ArrayList<Refusal>();
    for (String phone : List.of("frontDesk", "afterHours", "crisisPhone", "escalationPhone")) {
      if (!form.value(phone).isBlank() && form.value(phone).replaceAll("[^0-9]", "").length() < 3) {
        refusals.add(new Refusal(phone, "Enter a phone number"));
      }
    }
    pair(form, "crisisName", "crisisPhone", "Name the line, and enter its number", refusals);
    pair(form, "escalationName", "escalationPhone", "Name the person, and enter their number", refusals);
    Optional<LocalTime> from = time(form, "readFrom", refusals);
    Optional<LocalTime> until = time(form, "readUntil", refusals);
    if (from.isPresent() != until.isPresent()) {
      refusals.add(new Refusal(from.isPresent() ? "readUntil" : "readFrom", "Enter both times, or none"));
    } else if (from.isPresent() && !from.get().isBefore(until.get())) {
      refusals.add(new Refusal("readUntil", "The end comes after the beginning"));
    }
    Optional<ZoneId> zone = zone(form.value("timeZone"));
    if (zone.isEmpty()) {
      refusals.add(new Refusal("timeZone", "Choose your time zone"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return Outcome.done(
        new ChangeOrganization.Request(
            form.value("name"),
            zone.orElseThrow(),
            new OrganizationSettings.Settings(
                text(form, "frontDesk"),
                text(form, "afterHours"),
                text(form, "crisisName"),
                text(form, "crisisPhone"),
                from.orElse(null),
                until.orElse(null),
                form.has("readWeekends", "true"),
                text(form, "escalationName"),
                text(form, "escalationPhone"),
                version)));
  }

  private static void pair(Form form, String name, String phone, String words, List<Refusal> refusals) {
    if (form.value(name).isBlank() != form.value(phone).isBlank()) {
      refusals.add(new Refusal(form.value(name).isBlank() ? name : phone, words));
    }
  }

  private static @Nullable String text(Form form, String name) {
    String value = form.value(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static Optional<LocalTime> time(Form form, String name, List<Refusal> refusals) {
    try {
      return form.value(name).isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(form.value(name)));
    } catch (DateTimeException e) {
      refusals.add(new Refusal(name, "Enter a time such as 09:00"));
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String typed) {
    try {
      return Optional.of(ZoneId.of(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
