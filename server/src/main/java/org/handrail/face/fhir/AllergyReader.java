package org.handrail.face.fhir;

import java.util.Objects;
import java.util.Set;
import org.handrail.path.inquiry.ReferralPacket.Allergy;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.jspecify.annotations.Nullable;

/** AllergyIntolerance. */
final class AllergyReader {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "refuted");

  private AllergyReader() {}

  /** Null when the sender has withdrawn it. */
  static @Nullable Allergy read(Entry entry, AllergyIntolerance a) {
    String verification = Words.code(a.getVerificationStatus());
    if (verification != null && WITHDRAWN.contains(verification)) return null;
    String display = Words.of(a.getCode());
    var codings = Words.codings(a.getCode());
    return new Allergy(
        Words.externalId(entry, a, a.getIdentifier()),
        codings.isEmpty() ? null : codings.getFirst(),
        display == null ? "Substance without a name" : display,
        Words.code(a.getClinicalStatus()),
        a.hasCriticality() ? a.getCriticality().toCode() : null,
        a.getReaction().stream().flatMap(r -> r.getManifestation().stream()).map(Words::of).filter(Objects::nonNull).distinct().toList(),
        Words.first(Words.date(a.getRecordedDateElement()), Words.date(a.getOnset())));
  }
}
