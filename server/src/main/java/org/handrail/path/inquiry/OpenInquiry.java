package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.Locale;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a new inquiry, whoever it comes from, and puts the first call in front of admissions. */
@Component
class OpenInquiry {

  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final OpenTask tasks;
  private final InquiryDesk desk;
  private final ApplicationEventPublisher events;

  OpenInquiry(JdbcInquiries inquiries, InquiryHistory history, OpenTask tasks, InquiryDesk desk, ApplicationEventPublisher events) {
    this.inquiries = inquiries;
    this.history = history;
    this.tasks = tasks;
    this.desk = desk;
    this.events = events;
  }

  /**
   * Opens it at {@link Stage#NEW}.
   *
   * @param deceased the record that was sent says that the person has died: nothing but a look at it is asked for
   * @param words how it came, for the history
   */
  InquiryId open(
      InquirySource source, InquiryDetails details, boolean deceased, @Nullable PartnerId partner, String partnerName, String words) {
    Instant now = desk.now();
    StaffId owner = Acting.find().map(a -> a.staff()).orElse(null);
    // Whoever takes a call keeps it; what comes in by itself waits for admissions.
    StaffId keeper = source == InquirySource.CALL ? owner : null;
    var inquiry = new Inquiry(
        InquiryId.next(), 0, Stage.NEW, source, details, deceased, partner, partnerName, null, keeper,
        deceased ? "Ask the sender: their record says this person has died" : source == InquirySource.CALL ? "Screen" : "Call",
        desk.today(), now, now, null, null);
    inquiries.insert(inquiry);
    history.add(inquiry.id(), HistoryEntry.Kind.OPENED, 0, words);
    if (source != InquirySource.CALL) {
      String what = deceased ? "Look at a referral of someone recorded as dead" : "Call: " + source.label().toLowerCase(Locale.ROOT);
      tasks.open(new NewTask(
          taskKey(inquiry.id()), "inquiry.new", Severity.NEEDS_YOU, "routine", what, words, "/inquiries/" + inquiry.id(), null, null,
          new Owner.Queue(Role.ADMISSIONS), null));
    }
    events.publishEvent(new InquiryOpened(inquiry.id(), source));
    return inquiry.id();
  }

  static String taskKey(InquiryId id) {
    return "inquiry:" + id + ":new";
  }
}
