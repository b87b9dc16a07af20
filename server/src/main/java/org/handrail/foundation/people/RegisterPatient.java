package org.handrail.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers a person who is to become a patient. Look for possible duplicates before. */
@UseCase
public class RegisterPatient {
  private final JdbcClient jdbc;
  private final Clock clock;

  RegisterPatient(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Refused for a missing name or an impossible birth date. Age is judged where it matters: at inquiry and admission. */
  public Outcome<PatientId> register(Identity identity, Collection<Identifier> identifiers) {
    List<Refusal> refusals = check(identity, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    PatientId id = PatientId.next();
    IdentityColumns.of(identity)
        .bind(
            jdbc.sql(
                """
                insert into patient (id, organization_id, given, family, preferred, pronouns, birth_date, deceased_on,
                  sex_for_scoring, gender, phone, phone_digits, email, address, city, state, postal_code, language,
                  interpreter, family_key, registered_at)
                values (:id, :organization, :given, :family, :preferred, :pronouns, :birthDate, :deceasedOn,
                  :sexForScoring, :gender, :phone, :phoneDigits, :email, :address, :city, :state, :postalCode,
                  :language, :interpreter, :familyKey, :registeredAt)
                """))
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("registeredAt", Sql.at(clock.instant()))
        .update();
    for (Identifier identifier : identifiers) {
      jdbc.sql(
              """
              insert into patient_identifier (organization_id, patient_id, system, value)
              values (:organization, :patient, :system, :value)
              on conflict on constraint patient_identifier_once do nothing
              """)
          .param("organization", Tenant.current().value())
          .param("patient", id.value())
          .param("system", identifier.system())
          .param("value", identifier.value())
          .update();
    }
    return Outcome.done(id);
  }

  static List<Refusal> check(Identity identity, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (identity.name().given().isBlank()) {
      refusals.add(new Refusal("given", "Enter a given name"));
    }
    if (identity.name().family().isBlank()) {
      refusals.add(new Refusal("family", "Enter a family name"));
    }
    if (identity.birthDate().isAfter(today) || identity.ageOn(today) > 120) {
      refusals.add(new Refusal("birthDate", "Check the birth date: it must lie in the past 120 years"));
    }
    LocalDate died = identity.deceasedOn();
    if (died != null && (died.isBefore(identity.birthDate()) || died.isAfter(today))) {
      refusals.add(new Refusal("deceasedOn", "Check the date of death: it must lie between birth and today"));
    }
    return refusals;
  }
}
