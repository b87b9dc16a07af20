package org.handrail.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.accounts.CreateAccount;
import org.handrail.foundation.people.Credential;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.RegisterStaff;
import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Component;

/** Registers the staff with their licences and opens sign-ins. */
@Component
class Hire {
  private final RegisterStaff register;
  private final CreateAccount accounts;

  Hire(RegisterStaff register, CreateAccount accounts) {
    this.register = register;
    this.accounts = accounts;
  }

  /** Everyone of the cast; licences are valid for years around today. */
  Map<Cast, Actor> everyone(LocalDate today) {
    Map<Cast, Actor> staff = new EnumMap<>(Cast.class);
    for (Cast who : Cast.values()) {
      List<Credential> licences = who.credentials().stream()
          .map(kind -> new Credential(kind, "OK-" + (4100 + who.ordinal()), "OK", today.minusYears(3), today.plusYears(2)))
          .toList();
      StaffId id = register.register(new PersonName(who.given(), who.family(), null), who.title(), who.login(), Set.of(who.role()), licences)
          .orElseThrow();
      AccountId account = accounts.forStaff(id, who.login(), Cast.PASSWORD).orElseThrow();
      staff.put(who, new Actor(account, Tenant.current(), Set.of(who.role()), id, null, who.fullName()));
    }
    return staff;
  }

  /** A patient's own sign-in, and the patient as the one acting. */
  Actor portal(PatientId patient, String given, String family) {
    AccountId account = accounts.forPatient(patient, Cast.login(given, family), Cast.PASSWORD).orElseThrow();
    return new Actor(account, Tenant.current(), Set.of(Role.PATIENT), null, patient, given + " " + family);
  }
}
