package org.handrail.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrects or completes what is known of who a patient is. */
@UseCase
public class ChangeIdentity {
  private final JdbcClient jdbc;
  private final Clock clock;

  ChangeIdentity(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param version the version that was edited; refused when someone else has changed it since
   * @return the new version
   */
  public Outcome<Integer> change(PatientId patient, int version, Identity identity) {
    var refusals = RegisterPatient.check(identity, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    int changed =
        IdentityColumns.of(identity)
            .bind(
                jdbc.sql(
                    """
                    update patient set given = :given, family = :family, preferred = :preferred, pronouns = :pronouns,
                      birth_date = :birthDate, deceased_on = :deceasedOn, sex_for_scoring = :sexForScoring,
                      gender = :gender, phone = :phone, phone_digits = :phoneDigits, email = :email,
                      address = :address, city = :city, state = :state, postal_code = :postalCode,
                      language = :language, interpreter = :interpreter, family_key = :familyKey,
                      version = version + 1
                    where id = :id and version = :version
                    """))
            .param("id", patient.value())
            .param("version", version)
            .update();
    return changed == 1
        ? Outcome.done(version + 1)
        : Outcome.refused("Someone else changed this person's details meanwhile. Look at their change, then save yours.");
  }
}
