package org.handrail.path.week;

import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back a time when a patient could not come. Doing it twice changes nothing. */
@UseCase
public class RemoveBusyTime {
  private final JdbcClient jdbc;

  RemoveBusyTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Outcome<PatientId> remove(PatientId patient, UUID id) {
    jdbc.sql("delete from patient_busy_time where id = :id and patient_id = :patient")
        .param("id", id)
        .param("patient", patient.value())
        .update();
    return Outcome.done(patient);
  }
}
