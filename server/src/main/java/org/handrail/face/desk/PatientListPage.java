package org.handrail.face.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * The list of patients.
 *
 * @param everyone the reader lists the whole organization, not only those they care for
 * @param cut more were found than are shown
 * @param other someone outside the reader's team whose full name was typed
 */
public record PatientListPage(String query, boolean everyone, List<Row> rows, boolean cut, Optional<Patient> other) {

  /** One patient. */
  public record Row(
      PatientId id,
      String name,
      @Nullable String pronouns,
      LocalDate birthDate,
      WhereTheyAre.@Nullable Now now,
      @Nullable String primary) {}
}
