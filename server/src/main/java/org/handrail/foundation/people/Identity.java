package org.handrail.foundation.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of who a patient is.
 *
 * @param deceasedOn set when the person has died; nobody deceased is admitted
 * @param sexForScoring "female" or "male", only for instruments whose cut-points need it; null until asked
 * @param gender in the person's own words
 * @param language BCP 47, "en" when not asked
 */
public record Identity(
    PersonName name,
    @Nullable String pronouns,
    LocalDate birthDate,
    @Nullable LocalDate deceasedOn,
    @Nullable String sexForScoring,
    @Nullable String gender,
    Contact contact,
    String language,
    boolean interpreter) {

  /** The least that is needed to register someone. */
  public static Identity of(String given, String family, LocalDate birthDate) {
    return new Identity(
        new PersonName(given, family, null), null, birthDate, null, null, null, Contact.UNKNOWN, "en", false);
  }

  /** Completed years on that day. */
  public int ageOn(LocalDate day) {
    return java.time.Period.between(birthDate, day).getYears();
  }

  public Identity with(Contact contact) {
    return new Identity(
        name, pronouns, birthDate, deceasedOn, sexForScoring, gender, contact, language, interpreter);
  }

  public Identity with(PersonName name, @Nullable String pronouns) {
    return new Identity(
        name, pronouns, birthDate, deceasedOn, sexForScoring, gender, contact, language, interpreter);
  }
}
