package org.handrail.foundation.people;

import java.time.LocalDate;

/**
 * A licence or certificate.
 *
 * @param kind what it is, a code of the credential table in resources/people/credentials.json, such as "LCSW"
 * @param state two letters of the issuing state
 * @param validFrom first day it counts
 * @param validUntil last day it counts
 */
public record Credential(String kind, String number, String state, LocalDate validFrom, LocalDate validUntil) {
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }
}
