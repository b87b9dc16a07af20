package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.Signatures;
import org.handrail.path.plan.PlanVersion;
import org.springframework.stereotype.Component;

/** Signatures of a version for the page. */
@Component
class SignatureViews {
  private final Signatures signatures;

  SignatureViews(Signatures signatures) {
    this.signatures = signatures;
  }

  List<PlanPage.SignatureView> of(PlanVersion version, Days days) {
    return signatures.of(version.subject()).stream().map(s -> view(s, days)).toList();
  }

  static PlanPage.SignatureView view(Signature signature, Days days) {
    String how = signature.drawing().isPresent() ? "signed by hand" : "signed by typing their name";
    String where = signature.witness() == null ? "" : ", in person";
    return new PlanPage.SignatureView(
        signature.name(), how + where + ", " + days.moment(signature.signedAt()), signature.drawing().orElse(null));
  }
}
