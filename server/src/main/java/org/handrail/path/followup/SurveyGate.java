package org.handrail.path.followup;

import java.time.LocalDate;
import org.handrail.foundation.people.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands before the questions of a link: it asks for the birth date, as a caller does, and after a few wrong ones the link is dead. Runs
 * without anybody acting, in the organization of the link.
 */
@Service
@Transactional
public class SurveyGate {
  /** Wrong birth dates before a link is dead. */
  static final int TRIES = 5;

  private final FollowUps followUps;
  private final SurveyLinks links;
  private final Patients patients;

  SurveyGate(FollowUps followUps, SurveyLinks links, Patients patients) {
    this.followUps = followUps;
    this.links = links;
    this.patients = patients;
  }

  /** Whether the link leads to questions that are still open. */
  @Transactional(readOnly = true)
  public boolean isOpen(FollowUpId id) {
    return followUps.find(id).filter(FollowUp::isOpen).isPresent();
  }

  /** Whether it is the person; a wrong birth date is counted. */
  public boolean confirm(FollowUpId id, @Nullable LocalDate born) {
    FollowUp held = followUps.find(id).filter(FollowUp::isOpen).orElse(null);
    if (held == null || born == null) {
      return false;
    }
    boolean right = patients.get(held.patient()).identity().birthDate().equals(born);
    if (!right && followUps.wrongAtLink(id) >= TRIES) {
      links.end(id);
    }
    return right;
  }
}
