package org.handrail.foundation.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Text in the one form that is hashed: composed letters, plain line feeds, no blanks at the ends of lines. */
record CanonicalText(String text) {

  static CanonicalText of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return new CanonicalText(composed.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String sha256() {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
