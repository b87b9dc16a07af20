package org.handrail.foundation.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a right reaches. */
public enum Reach {
  /** By function: everyone in the organization. */
  @JsonProperty("program")
  PROGRAM,
  /** Patients the staff member has a care relationship with. */
  @JsonProperty("team")
  TEAM,
  /** What is their own: the notes they wrote, the sessions they hold, a patient's own record. */
  @JsonProperty("own")
  OWN,
  /** Sessions the staff member leads. */
  @JsonProperty("own-sessions")
  OWN_SESSIONS;

  /** Whether a session must be led by the staff member. */
  boolean needsOwnSession() {
    return this == OWN || this == OWN_SESSIONS;
  }
}
