package org.handrail.foundation.messages;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** E-mail addresses. */
final class Address {
  private Address() {}

  static boolean valid(String address) {
    if (address.chars().anyMatch(c -> c < ' ') || address.length() > 254) {
      return false;
    }
    try {
      new InternetAddress(address, true).validate();
      return address.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  /** Enough to recognize a typing mistake, too little to learn who it is: "s•••@example.org". */
  static String masked(String address) {
    int at = address.indexOf('@');
    return at < 1 ? "•••" : address.substring(0, address.offsetByCodePoints(0, 1)) + "•••" + address.substring(at);
  }
}
