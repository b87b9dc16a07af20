package org.handrail.foundation.privacy;

import java.util.Set;
import org.handrail.foundation.platform.PatientId;

/** The answer to "may they?". */
public sealed interface AccessDecision {

  /** Why someone may enter. */
  enum Ground {
    /** By function, for everyone in the organization. */
    FUNCTION,
    /** A care relationship, or a session they lead. */
    CARE,
    /** The glass was broken with a reason. */
    GLASS,
    /** It is their own record. */
    SELF,
    /** The patient shares this part with them. */
    CONSENT
  }

  /**
   * They may.
   *
   * @param limits what must stay hidden or undone; empty for a full right
   */
  record Allowed(Ground ground, Set<Limit> limits) implements AccessDecision {
    public Allowed {
      limits = Set.copyOf(limits);
    }
  }

  /** Their roles have no such right. */
  record NoRight(Area area, Act act) implements AccessDecision {}

  /** The right needs a credential that is missing or has expired. */
  record NotCredentialed(Area area, Act act) implements AccessDecision {}

  /** The right would reach this patient with a care relationship; breaking the glass opens it for a while. */
  record NoRelationship(Area area, Act act, PatientId patient) implements AccessDecision {}

  /** The right reaches only sessions they lead. */
  record NotTheirSession(Area area, Act act) implements AccessDecision {}

  default boolean allowed() {
    return this instanceof Allowed;
  }
}
