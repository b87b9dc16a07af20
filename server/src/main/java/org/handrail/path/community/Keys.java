package org.handrail.path.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Keys made of what identifies something, where its list gives it none. */
final class Keys {
  private static final int HEX = 32;

  private Keys() {}

  /** The same for texts that differ only in case, blanks and punctuation. */
  static String of(String... parts) {
    var text = new StringBuilder();
    for (String part : parts) {
      text.append(part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip()).append('\n');
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What two lists would say alike about the same place or meeting; empty when nothing says where it is. */
  static String fingerprint(Listing listing) {
    if ((listing.place() + listing.street() + listing.join().url() + listing.join().phone()).isBlank()) {
      return "";
    }
    return of(listing.kind().name(), listing.name(), listing.place(), listing.street(), listing.city(), listing.postalCode(),
        listing.join().url(), listing.join().phone(), listing.days().toString(), String.valueOf(listing.starts()));
  }

  /** A town as it is compared. */
  static String city(String city) {
    return city.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
