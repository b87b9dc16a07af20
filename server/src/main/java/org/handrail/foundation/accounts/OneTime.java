package org.handrail.foundation.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random words for links and codes, and the hashes under which they are kept. */
final class OneTime {
  /** Without letters and digits that are mistaken for each other when read aloud. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTime() {}

  /** 256 random bits, safe in an address. */
  static String link() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A code to read and type, such as "K7MD-2QXA": 4.9 random bits a letter. */
  static String code(int groups) {
    var code = new StringBuilder();
    for (int i = 0; i < groups * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** As it was made: people leave out dashes, add blanks and type small letters. */
  static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /** Enough for what has 256 random bits, and for short codes that end after a few tries. */
  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hashOfCode(String typed) {
    return hash(plain(typed));
  }
}
