package org.handrail.path.week.web;

import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Component;

/** For pages about everybody's week: a right that reaches a team only does not open them. */
@Component
public class WholeWeek {
  private final Access access;
  private final Audit audit;

  WholeWeek(Access access, Audit audit) {
    this.access = access;
    this.audit = audit;
  }

  /** Whether the present actor plans the week of everybody. */
  public boolean may() {
    return access.decide(Area.WEEK, Act.WRITE, null, null) instanceof AccessDecision.Allowed allowed
        && allowed.ground() == AccessDecision.Ground.FUNCTION;
  }

  /** @throws AccessRefused when the present actor does not; the refusal is audited */
  public void require() {
    if (!may()) {
      audit.refusal(Area.WEEK, Act.WRITE, null);
      throw new AccessRefused(new AccessDecision.NoRight(Area.WEEK, Act.WRITE));
    }
  }
}
