package org.handrail.foundation.people;

import java.util.List;

/**
 * Someone already known who may be the same person.
 *
 * @param reasons in words: "same birth date", "same phone number"
 * @param certain an outside identifier is the same
 */
public record PossibleDuplicate(Patient patient, List<String> reasons, boolean certain) {}
