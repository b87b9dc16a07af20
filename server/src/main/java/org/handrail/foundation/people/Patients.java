package org.handrail.foundation.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds patients of the present organization. */
public interface Patients {
  Optional<Patient> find(PatientId id);

  /** @throws java.util.NoSuchElementException when there is none: ids come from our own rows */
  Patient get(PatientId id);

  /** Those found, by id. */
  Map<PatientId, Patient> find(Collection<PatientId> ids);

  Optional<Patient> find(Identifier identifier);

  /**
   * By the start of a given, preferred or family name, by birth date (any common US or ISO form) or by phone number.
   *
   * @param limit the most to return, 1–200
   */
  List<Patient> search(String query, int limit);

  /** People who may be the same: same birth date and alike name, same phone, or a known identifier. Best first. */
  List<PossibleDuplicate> possibleDuplicates(Identity identity, Collection<Identifier> identifiers);
}
