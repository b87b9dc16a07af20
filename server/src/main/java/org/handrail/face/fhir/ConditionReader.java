package org.handrail.face.fhir;

import java.util.Set;
import org.handrail.path.inquiry.ReferralPacket.Diagnosis;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/** Condition: a diagnosis or finding. */
final class ConditionReader {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "refuted");

  private ConditionReader() {}

  /** Null when the sender has withdrawn it. */
  static @Nullable Diagnosis read(Entry entry, Condition c) {
    String verification = Words.code(c.getVerificationStatus());
    if (verification != null && WITHDRAWN.contains(verification)) return null;
    String display = Words.of(c.getCode());
    return new Diagnosis(
        Words.externalId(entry, c, c.getIdentifier()),
        Words.codings(c.getCode()),
        display == null ? "Condition without a name" : display,
        Words.code(c.getClinicalStatus()),
        verification,
        Words.date(c.getOnset()),
        Words.date(c.getAbatement()),
        Words.date(c.getRecordedDateElement()),
        Words.notes(c.getNote()));
  }
}
