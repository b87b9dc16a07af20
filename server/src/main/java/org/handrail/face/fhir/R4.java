package org.handrail.face.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;

/** The FHIR R4 model, built once and only when the first bundle arrives: it costs start-up time and memory nobody needs before. */
final class R4 {

  private R4() {}

  static FhirContext context() {
    return Lazy.CONTEXT;
  }

  private static final class Lazy {
    static final FhirContext CONTEXT = create();

    private static FhirContext create() {
      var context = FhirContext.forR4();
      context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
      return context;
    }
  }
}
