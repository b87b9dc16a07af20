package org.handrail.path.transition.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A partner's page is open in this browser: after the code, for a while. */
record PartnerStay(UUID link, Instant until) implements Serializable {
  /** Where the browser's session keeps it. */
  static final String KEY = "handrail.partner";
}
