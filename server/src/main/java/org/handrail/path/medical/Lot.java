package org.handrail.path.medical;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;

/**
 * The arithmetic of a draw, free of any state, so that anybody can repeat it: the hash that is published before, the day,
 * and each person's ticket. The lowest tickets are drawn. See docs/decisions/0045.
 *
 * @param seed 32 random bytes in hex, kept back until the draw is held
 */
record Lot(TestDrawId draw, ProgramId program, String panel, int sharePercent, LocalDate windowFrom, int windowDays, String seed) {

  /** A person's ticket: lower comes first. */
  record Ticket(PatientId patient, String ticket) {}

  /** SHA-256 over the seed and every rule of the draw, in hex: published before anybody is in the pool. */
  String commitment() {
    String text = String.join("|", seed, draw.toString(), program.toString(), panel, Integer.toString(sharePercent), windowFrom.toString(), Integer.toString(windowDays));
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The day on which it is held: somewhere in its window, known to nobody before. */
  LocalDate day() {
    // 60 bits over at most 31 days: the bias of the remainder is below one in 10^16.
    long number = Long.parseUnsignedLong(hmac("day").substring(0, 15), 16);
    return windowFrom.plusDays(Long.remainderUnsigned(number, windowDays));
  }

  /** Everybody's ticket, lowest first. */
  List<Ticket> tickets(Collection<PatientId> pool) {
    return pool.stream()
        .distinct()
        .map(p -> new Ticket(p, hmac("patient|" + p)))
        .sorted(Comparator.comparing(Ticket::ticket))
        .toList();
  }

  /** How many of a pool are drawn: the share, rounded up; nobody of an empty pool. */
  int count(int pool) {
    return Math.ceilDiv(pool * sharePercent, 100);
  }

  /** Whom it draws of this pool. */
  Set<PatientId> drawn(Collection<PatientId> pool) {
    List<Ticket> tickets = tickets(pool);
    return new HashSet<>(tickets.stream().limit(count(tickets.size())).map(Ticket::patient).toList());
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
