package org.handrail.face.fhir;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.path.inquiry.ReferralPacket.Coverage;
import org.handrail.path.medical.PartialDate;
import org.hl7.fhir.r4.model.Claim;

/** Who paid for the care that was sent, when no Coverage says so: a first hint for the benefits check, the latest payer first. */
final class PayersOfClaims {

  private final Map<String, PartialDate> lastPaid = new HashMap<>();

  void add(Claim claim) {
    PartialDate date = Words.first(Words.date(claim.getBillablePeriod()), Words.date(claim.getCreatedElement()));
    for (var insurance : claim.getInsurance()) {
      String payer = Words.text(insurance.getCoverage().getDisplay());
      if (payer == null || date == null || payer.equals("NO_INSURANCE")) continue;
      lastPaid.merge(payer, date, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
  }

  List<Coverage> coverages() {
    return lastPaid.entrySet().stream()
        .sorted(Map.Entry.<String, PartialDate>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .map(e -> new Coverage("claims/" + e.getKey(), e.getKey(), null, "Named on a claim of " + e.getValue().words(), null, null))
        .toList();
  }
}
