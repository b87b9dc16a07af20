package org.handrail.foundation.accounts;

import java.util.Locale;
import java.util.Optional;

/**
 * What someone types to sign in: an e-mail address, or a mobile number where a patient has no address.
 *
 * @param value the address in small letters, or the ten digits
 */
public record SignInName(String value) {
  private static final int LONGEST = 254;

  /** Empty for what can be neither. */
  public static Optional<SignInName> of(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.contains("@")) {
      return text.length() <= LONGEST && text.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+")
          ? Optional.of(new SignInName(text))
          : Optional.empty();
    }
    String digits = text.replaceAll("[^0-9]", "");
    String national = digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    return national.length() == 10 && text.matches("[0-9+(). -]+") ? Optional.of(new SignInName(national)) : Optional.empty();
  }

  boolean isAddress() {
    return value.contains("@");
  }
}
