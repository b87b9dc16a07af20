package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;

/** Keeps what was asked at first contact; a danger opens an alert that somebody has to close with an action. */
@UseCase
public class SaveScreening {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final JdbcScreenings screenings;
  private final InquiryHistory history;
  private final InquiryAlerts alerts;

  SaveScreening(InquiryDesk desk, JdbcInquiries inquiries, JdbcScreenings screenings, InquiryHistory history, InquiryAlerts alerts) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.screenings = screenings;
    this.history = history;
    this.alerts = alerts;
  }

  /**
   * Saves it beside the former ones; the last counts.
   *
   * @param version the version that was read; refused with what changed when someone else has changed it since
   */
  public Outcome<InquiryId> save(InquiryId id, int version, Screening screening) {
    var refusals = screening.check();
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    return desk.at(id, version, q -> {
      if (!q.stage().isOpen()) return Outcome.refused("This inquiry has ended. Open it again first.");
      StaffId me = Acting.actor().staffId();
      screenings.insert(id, screening, me, desk.now());
      history.add(id, HistoryEntry.Kind.SCREENED, q.version(), screening.safetyAsked() ? "Screened, safety asked" : "Screened; safety not fully asked yet");
      for (Screening.Danger danger : screening.dangers()) {
        alerts.open(id, new NewTask(
            "inquiry:" + id + ":" + danger + ":" + desk.today(), "inquiry.danger", Severity.DANGER, danger.chain(), danger.title(),
            "Done at once: " + screening.action().strip(), "/inquiries/" + id, q.patient(), q.details().program(), new Owner.Person(me), null));
      }
      return goOn(q);
    });
  }

  /** A new inquiry is being screened now; what was "screen" is done. */
  private Outcome<InquiryId> goOn(Inquiry q) {
    NextStep next = NextStep.afterScreening(desk.today());
    if (q.stage() == Stage.NEW && q.can(InquiryEvent.START_SCREENING)) {
      return desk.move(q, InquiryEvent.START_SCREENING, next, "Screening started");
    }
    boolean screeningWasNext = q.stage() == Stage.SCREENING && q.nextStep().equals(NextStep.after(InquiryEvent.START_SCREENING, desk.today()).words());
    if (screeningWasNext && !inquiries.assign(q.id(), q.version(), q.owner(), next.words(), next.due())) {
      return Outcome.refused(desk.changedSince(q.id(), q.version()));
    }
    return Outcome.done(q.id());
  }
}
