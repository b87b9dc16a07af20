package org.handrail.foundation.accounts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handrail.foundation.people.ChangeStaff;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Form;

/** Reads and fills the forms about a staff member. */
final class StaffForm {
  private StaffForm() {}

  static Form of(StaffMember member) {
    var known = new HashMap<String, Object>();
    known.put("given", member.name().given());
    known.put("family", member.name().family());
    known.put("title", member.title());
    known.put("email", member.email());
    known.put("phone", member.phone() == null ? "" : member.phone());
    known.put("roles", member.roles().stream().map(Role::name).toList());
    return Form.of(known);
  }

  static ChangeStaff.Details details(Form form) {
    String phone = form.value("phone").strip();
    return new ChangeStaff.Details(
        new PersonName(form.value("given"), form.value("family"), null),
        form.value("title"),
        form.value("email"),
        phone.isEmpty() ? null : phone,
        roles(form));
  }

  private static Set<Role> roles(Form form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (form.has("roles", role.name())) {
        roles.add(role);
      }
    }
    return roles;
  }


  static Outcome<Credential> licence(Form form) {
    Optional<LocalDate> from = day(form.value("validFrom"));
    Optional<LocalDate> until = day(form.value("validUntil"));
    if (from.isEmpty() || until.isEmpty()) {
      return Outcome.refused(
          List.of(
              from.isEmpty()
                  ? new Refusal("validFrom", "Enter the day from which it counts")
                  : new Refusal("validUntil", "Enter the last day on which it counts")));
    }
    return Outcome.done(
        new Credential(
            form.value("kind"),
            form.value("number").strip(),
            form.value("state").strip().toUpperCase(Locale.ROOT),
            from.get(),
            until.get()));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
