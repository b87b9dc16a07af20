package org.handrail.foundation.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares the audit trail of the present organization with its seals. */
@Service
public class VerifyAudit {

  /**
   * What was found.
   *
   * @param seals how many there are
   * @param entries how many entries they cover
   * @param unsealed entries after the last seal, which nothing protects yet
   * @param lastHash of the last seal, to compare with the log; empty when there is none
   * @param faults what does not fit, in words; empty when all is as it was sealed
   */
  public record Report(int seals, long entries, int unsealed, String lastHash, List<String> faults) {
    public Report {
      faults = List.copyOf(faults);
    }

    public boolean intact() {
      return faults.isEmpty();
    }
  }

  private final AuditSeals seals;

  VerifyAudit(AuditSeals seals) {
    this.seals = seals;
  }

  /** Detects entries changed, removed or put in after they were sealed, and seals changed or removed between others. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Report verify() {
    var faults = new ArrayList<String>();
    byte[] hash = AuditSeals.NO_SEAL_BEFORE;
    long after = 0;
    long entries = 0;
    int expected = 1;
    List<AuditSeals.Seal> all = seals.all();
    for (AuditSeals.Seal seal : all) {
      if (seal.number() != expected) {
        faults.add("Seal " + expected + " is missing: the next one is " + seal.number());
      }
      if (!Arrays.equals(seal.formerHash(), hash)) {
        faults.add("Seal " + seal.number() + " does not follow the seal before it");
      }
      AuditSeals.Range now = seals.read(seal.number(), after, seal.last(), seal.formerHash());
      if (now.entries() != seal.entries()) {
        faults.add(
            "Entries " + (after + 1) + " to " + seal.last() + " (seal " + seal.number() + "): sealed were "
                + seal.entries() + ", there are " + now.entries());
      } else if (!Arrays.equals(now.hash(), seal.hash())) {
        faults.add("Entries " + (after + 1) + " to " + seal.last() + " (seal " + seal.number() + ") were changed");
      }
      expected = seal.number() + 1;
      hash = seal.hash();
      after = seal.last();
      entries += now.entries();
    }
    String last = all.isEmpty() ? "" : HexFormat.of().formatHex(hash);
    return new Report(all.size(), entries, seals.unsealed(after), last, faults);
  }
}
