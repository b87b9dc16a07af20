package org.handrail.foundation.privacy;

import java.util.UUID;
import org.handrail.foundation.platform.StaffId;

/** Who leads a session: as facilitator, co-facilitator or cover. The module that knows sessions implements it. */
public interface SessionRelationship {
  /** False as well when there is no such session. */
  boolean leads(StaffId staff, UUID session);
}
