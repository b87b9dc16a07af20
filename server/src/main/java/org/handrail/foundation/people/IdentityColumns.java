package org.handrail.foundation.people;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes an identity into the columns of a patient's row, the same way when registering and when changing. */
record IdentityColumns(Identity identity) {

  static IdentityColumns of(Identity identity) {
    return new IdentityColumns(identity);
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    Contact contact = identity.contact();
    return statement
        .param("given", identity.name().given().strip())
        .param("family", identity.name().family().strip())
        .param("preferred", blankToNull(identity.name().preferred()), Types.VARCHAR)
        .param("pronouns", blankToNull(identity.pronouns()), Types.VARCHAR)
        .param("birthDate", identity.birthDate())
        .param("deceasedOn", identity.deceasedOn(), Types.DATE)
        .param("sexForScoring", blankToNull(identity.sexForScoring()), Types.VARCHAR)
        .param("gender", blankToNull(identity.gender()), Types.VARCHAR)
        .param("phone", blankToNull(contact.phone()), Types.VARCHAR)
        .param("phoneDigits", contact.phoneDigits(), Types.VARCHAR)
        .param("email", blankToNull(contact.email()), Types.VARCHAR)
        .param("address", blankToNull(contact.address()), Types.VARCHAR)
        .param("city", blankToNull(contact.city()), Types.VARCHAR)
        .param("state", blankToNull(contact.state()), Types.VARCHAR)
        .param("postalCode", blankToNull(contact.postalCode()), Types.VARCHAR)
        .param("language", identity.language())
        .param("interpreter", identity.interpreter())
        .param("familyKey", NameKey.of(identity.name().family()));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
