package org.handrail.foundation.people;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People around a patient. Listing someone permits nothing: what may be said to them is a consent. */
@Repository
@Transactional
public class RelatedPeople {

  /** Someone around a patient, such as a sister. */
  public record RelatedPerson(
      UUID id, String name, String relationship, @Nullable String phone, boolean emergencyContact) {}

  private final JdbcClient jdbc;

  RelatedPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds someone. An emergency contact needs a phone number. */
  public Outcome<UUID> add(
      PatientId patient, String name, String relationship, @Nullable String phone, boolean emergencyContact) {
    if (name.isBlank()) {
      return Outcome.refused("name", "Enter the person's name");
    }
    if (emergencyContact && Contact.phone(phone == null ? "" : phone).phoneDigits() == null) {
      return Outcome.refused("phone", "An emergency contact needs a phone number");
    }
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into related_person (id, organization_id, patient_id, name, relationship, phone, emergency_contact)
            values (:id, :organization, :patient, :name, :relationship, :phone, :emergency)
            """)
        .param("id", id)
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("name", name.strip())
        .param("relationship", relationship.strip())
        .param("phone", phone, Types.VARCHAR)
        .param("emergency", emergencyContact)
        .update();
    return Outcome.done(id);
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<RelatedPerson> of(PatientId patient) {
    return jdbc.sql(
            """
            select id, name, relationship, phone, emergency_contact from related_person
             where patient_id = :patient order by emergency_contact desc, name, id
            """)
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new RelatedPerson(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("relationship"),
                    row.getString("phone"),
                    row.getBoolean("emergency_contact")))
        .list();
  }

  /** Whom to call in an emergency, when someone was named. */
  @Transactional(readOnly = true)
  public Optional<RelatedPerson> emergencyContact(PatientId patient) {
    return of(patient).stream().filter(RelatedPerson::emergencyContact).findFirst();
  }
}
