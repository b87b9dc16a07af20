package org.handrail.foundation.accounts;

import org.handrail.foundation.platform.AccountId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts with a given password, in a demo only. Everywhere else people choose their own, by link or code. */
@Service
@Transactional
public class CreateAccount {
  private final Accounts accounts;
  private final Passwords passwords;
  private final DemoMark demo;

  CreateAccount(Accounts accounts, Passwords passwords, DemoMark demo) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.demo = demo;
  }

  /** @throws IllegalStateException outside a demo organization */
  public Outcome<AccountId> forStaff(StaffId staff, String signInName, String password) {
    return make(signInName, password, staff, null);
  }

  /** @throws IllegalStateException outside a demo organization */
  public Outcome<AccountId> forPatient(PatientId patient, String signInName, String password) {
    return make(signInName, password, null, patient);
  }

  /**
   * An account as of somebody who was invited; the caller ties it to its person.
   *
   * @throws IllegalStateException outside a demo organization
   */
  public Outcome<AccountId> forFamily(String familyName, String signInName, String password) {
    requireDemo();
    SignInName name = SignInName.of(signInName).orElse(null);
    AccountId id = name == null ? null : accounts.addFamily(Tenant.current(), name, familyName).orElse(null);
    if (id == null) {
      return Outcome.refused("email", "This sign-in name cannot be used");
    }
    accounts.setPassword(id, passwords.hash(password));
    return Outcome.done(id);
  }

  private void requireDemo() {
    if (!demo.isSet()) {
      throw new IllegalStateException("Accounts with a given password are made in a demo only");
    }
  }

  private Outcome<AccountId> make(
      String signInName, String password, @Nullable StaffId staff, @Nullable PatientId patient) {
    requireDemo();
    SignInName name = SignInName.of(signInName).orElse(null);
    if (name == null) {
      return Outcome.refused("email", "Enter an e-mail address or a mobile number");
    }
    AccountId id = accounts.add(Tenant.current(), name, staff, patient).orElse(null);
    if (id == null) {
      return Outcome.refused("email", "There is an account of this name, or of this person, already");
    }
    accounts.setPassword(id, passwords.hash(password));
    return Outcome.done(id);
  }
}
