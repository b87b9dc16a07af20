package org.handrail.path.inquiry;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.CloseTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Writes down an attempt to reach somebody. Adds only, so two people can do it at once. */
@UseCase
public class RecordContact {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final Worklist worklist;
  private final CloseTask close;

  RecordContact(InquiryDesk desk, JdbcInquiries inquiries, InquiryHistory history, Worklist worklist, CloseTask close) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.history = history;
    this.worklist = worklist;
    this.close = close;
  }

  /**
   * Records it. The first talk moves a new inquiry to screening and ends the task to call.
   *
   * @param words what was said or agreed; may be empty
   */
  public Outcome<InquiryId> record(InquiryId id, @Nullable ContactResult result, String words) {
    if (result == null) return Outcome.refused("result", "Choose how it ended");
    if (words.length() > InquiryDetails.TEXT) return Outcome.refused("words", "At most " + InquiryDetails.TEXT + " characters fit. Shorten it");
    var found = inquiries.find(id);
    if (found.isEmpty()) return Outcome.refused("There is no such inquiry.");
    Inquiry q = found.get();
    history.add(id, HistoryEntry.Kind.CONTACT, q.version(), words.isBlank() ? result.label() : result.label() + ". " + words.strip());
    if (!result.reached()) return Outcome.done(id);
    endTask(id, result.label());
    return q.stage() == Stage.NEW && q.can(InquiryEvent.START_SCREENING)
        ? desk.move(q, InquiryEvent.START_SCREENING, "Screening started")
        : Outcome.done(id);
  }

  /** Ends the task to call, unless a colleague is acting on it: then it is theirs to close. */
  private void endTask(InquiryId id, String outcome) {
    worklist.ofSource(OpenInquiry.taskKey(id))
        .filter(task -> task.state() != TaskState.CLOSED)
        .map(Task::id)
        .ifPresent(task -> close.close(task, "done", outcome));
  }
}
