package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;

/** Says that the team can place somebody now, without a first appointment: someone who walked in, or comes straight from a hospital. */
@UseCase
public class MakeReady {

  private final InquiryDesk desk;

  MakeReady(InquiryDesk desk) {
    this.desk = desk;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> makeReady(InquiryId id, int version) {
    return desk.before(InquiryEvent.MAKE_READY, id, version, q -> q.patient() == null
        ? Outcome.refused("Say first who it is: register the person, or link someone we know.")
        : desk.move(q, InquiryEvent.MAKE_READY, "Ready for placement"));
  }
}
