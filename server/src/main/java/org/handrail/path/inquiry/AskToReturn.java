package org.handrail.path.inquiry;

import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Somebody we know asks for help again: admissions call them back, with what is known carried over. For the module that heard it; it has
 * decided who may say so.
 */
@UseCase
public class AskToReturn {
  private final OpenInquiry open;
  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final Patients patients;
  private final ApplicationEventPublisher events;

  AskToReturn(OpenInquiry open, JdbcInquiries inquiries, InquiryHistory history, Patients patients, ApplicationEventPublisher events) {
    this.open = open;
    this.inquiries = inquiries;
    this.history = history;
    this.patients = patients;
    this.events = events;
  }

  /**
   * Opens an inquiry about them, or answers the one that is open.
   *
   * @param phone the number they want to be called at; empty for the one on record
   * @param bestTime when to call, as they said
   * @param words what was said, at most {@value InquiryDetails#TEXT} characters
   */
  public InquiryId ask(PatientId patient, String phone, String bestTime, boolean mayLeaveMessage, String words) {
    Optional<Inquiry> present = inquiries.of(patient).stream().filter(inquiry -> inquiry.stage().isOpen()).findFirst();
    if (present.isPresent()) {
      return present.get().id();
    }
    Identity who = patients.get(patient).identity();
    Contact contact = who.contact();
    var details = new InquiryDetails(who.name().given(), who.name().family(), who.birthDate(),
        phone.isBlank() ? Objects.requireNonNullElse(contact.phone(), "") : phone, Objects.requireNonNullElse(contact.email(), ""), who.language(),
        who.interpreter(), true, "", "", "", mayLeaveMessage, bestTime, words, null);
    InquiryId id = open.open(InquirySource.FOLLOW_UP, details, false, null, "", "Asked for help again at a follow-up contact");
    if (!inquiries.link(id, 0, patient)) {
      throw new IllegalStateException("Nobody else can hold inquiry " + id + " yet");
    }
    history.add(id, HistoryEntry.Kind.LINKED, 1, "Linked to a person we know");
    events.publishEvent(new InquiryLinked(id, patient));
    return id;
  }
}
