package org.handrail.path.inquiry;

import java.time.LocalDate;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Says who does what next, and by when. */
@UseCase
public class PlanNextStep {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final StaffDirectory staff;

  PlanNextStep(InquiryDesk desk, JdbcInquiries inquiries, InquiryHistory history, StaffDirectory staff) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.history = history;
    this.staff = staff;
  }

  /** @param version the version that was read; refused with what changed when someone else has changed it since */
  public Outcome<InquiryId> plan(InquiryId id, int version, @Nullable StaffId owner, String nextStep, @Nullable LocalDate due) {
    if (nextStep.length() > InquiryDetails.LINE) return Outcome.refused("nextStep", "At most " + InquiryDetails.LINE + " characters fit. Shorten it");
    if (due != null && !nextStep.isBlank() && due.isBefore(desk.today())) return Outcome.refused("nextStepDue", "Choose today or a later day");
    String name = "nobody";
    if (owner != null) {
      var found = staff.find(owner);
      if (found.isEmpty() || !found.get().active()) return Outcome.refused("owner", "Choose someone who works here now");
      name = found.get().name().shown();
    }
    String words = "Next: " + (nextStep.isBlank() ? "open" : nextStep.strip()) + ", by " + name;
    return desk.at(id, version, q -> {
      if (!q.stage().isOpen()) return Outcome.refused("This inquiry has ended. Open it again first.");
      if (!inquiries.assign(id, version, owner, nextStep.strip(), due)) return Outcome.refused(desk.changedSince(id, version));
      history.add(id, HistoryEntry.Kind.CHANGED, version + 1, words);
      return Outcome.done(id);
    });
  }
}
