package org.handrail.path.admission;

import java.util.Set;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.GiveConsent;
import org.handrail.foundation.privacy.NewConsent;
import org.springframework.stereotype.Component;

/** Turns the signed sharing text into the consent that permits it; an older one of the kind is replaced by it. */
@Component
class RecordSharing {
  private final GiveConsent give;
  private final EndConsent end;
  private final Consents consents;

  RecordSharing(GiveConsent give, EndConsent end, Consents consents) {
    this.give = give;
    this.end = end;
    this.consents = consents;
  }

  /** The text carries every element the law asks for, so that a refusal here is a bug in the text. */
  void record(PatientId patient, Notice notice, SignatureId signature) {
    var older = consents.active(patient, ConsentKind.PART2_TPO);
    give.give(new NewConsent(patient, ConsentKind.PART2_TPO, notice.element("recipients").text(), null,
        notice.element("purpose").text(), notice.element("what").text(), Set.of(), null, notice.element("expiry").text(), null,
        notice.id(), notice.version(), signature.value())).orElseThrow();
    older.forEach(consent -> end.end(consent.id(), Consent.How.REPLACED, "Signed again at admission").orElseThrow());
  }
}
