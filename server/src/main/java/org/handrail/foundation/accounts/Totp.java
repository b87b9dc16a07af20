package org.handrail.foundation.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of 30 seconds, which every app understands. */
final class Totp {
  static final int SECRET_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  /** Phones' clocks are off by a little: one step either way, as RFC 6238 section 5.2 recommends at most. */
  private static final int DRIFT = 1;

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The step whose code was typed; empty when it is none near now. */
  static OptionalLong step(byte[] secret, String typed, Instant now) {
    String code = typed.replaceAll("\\s", "");
    if (!code.matches("[0-9]{6}")) {
      return OptionalLong.empty();
    }
    long present = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = present - DRIFT; step <= present + DRIFT; step++) {
      if (MessageDigest.isEqual(ascii(code(secret, step)), ascii(code))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String at(byte[] secret, Instant now) {
    return code(secret, now.getEpochSecond() / STEP_SECONDS);
  }

  private static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] ascii(String digits) {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }

  /** As people type it when they cannot scan it: Base32 without padding. */
  static String text(byte[] secret) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte one : secret) {
      buffer = (buffer << 8) | (one & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
