package org.handrail.foundation.accounts;

import java.time.Duration;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;

/** Makes the code that a patient types at /join, beside the staff member who shows it to them. */
@UseCase
public class OpenPatientAccount {

  /** @param works how long it can be used */
  public record Code(String code, Duration works) {}

  private final Access access;
  private final Accounts accounts;
  private final JoinCodes codes;
  private final OrganizationSettings settings;
  private final LinkSettings links;
  private final Patients patients;
  private final Audit audit;

  OpenPatientAccount(
      Access access,
      Accounts accounts,
      JoinCodes codes,
      OrganizationSettings settings,
      LinkSettings links,
      Patients patients,
      Audit audit) {
    this.access = access;
    this.accounts = accounts;
    this.codes = codes;
    this.settings = settings;
    this.links = links;
    this.patients = patients;
    this.audit = audit;
  }

  /**
   * Also for a patient who lost the way in: the code then chooses a new password. Refused while the patient pages are
   * closed, and for someone who has died.
   *
   * @throws org.handrail.foundation.privacy.AccessRefused for staff who may not take this patient's consents
   */
  public Outcome<Code> code(PatientId patient) {
    access.require(Area.CONSENTS, Act.WRITE, patient);
    if (!settings.current().patientPagesOpen()) {
      return Outcome.refused(
          "The patient pages are closed: an administrator first names who acts when a patient reports a danger (Admin, Organization)");
    }
    if (patients.find(patient).orElseThrow().identity().deceasedOn() != null) {
      return Outcome.refused("This person is recorded as deceased");
    }
    String code = codes.make(patient, links.code());
    boolean again = accounts.of(Tenant.current(), patient).isPresent();
    audit.account(null, patient, again ? "code for a new password shown" : "code for an account shown");
    return Outcome.done(new Code(code, links.code()));
  }

  /** Whether the patient has chosen a password. */
  public boolean isOpen(PatientId patient) {
    return accounts.of(Tenant.current(), patient).filter(account -> account.passwordHash() != null).isPresent();
  }
}
