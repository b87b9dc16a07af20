package org.handrail.foundation.people;

import org.jspecify.annotations.Nullable;

/** How someone can be reached. What may be said there is a consent, not a contact. */
public record Contact(
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String city,
    @Nullable String state,
    @Nullable String postalCode) {

  public static final Contact UNKNOWN = new Contact(null, null, null, null, null, null);

  public static Contact phone(String phone) {
    return new Contact(phone, null, null, null, null, null);
  }

  /** Only the digits of the phone number, without a US country code: what numbers are compared by. */
  @Nullable String phoneDigits() {
    if (phone == null) {
      return null;
    }
    String digits = phone.replaceAll("\\D", "");
    if (digits.length() == 11 && digits.startsWith("1")) {
      digits = digits.substring(1);
    }
    return digits.isEmpty() ? null : digits;
  }
}
