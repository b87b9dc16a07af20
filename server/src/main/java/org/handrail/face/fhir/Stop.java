package org.handrail.face.fhir;

import org.handrail.path.inquiry.ReferralRefusal;

/** Ends the reading of a bundle from deep inside it. Never leaves this module: {@link FhirReferralReader} turns it into a refusal. */
final class Stop extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ReferralRefusal refusal;

  Stop(ReferralRefusal refusal) {
    super(null, null, false, false);
    this.refusal = refusal;
  }

  ReferralRefusal refusal() {
    return refusal;
  }
}
