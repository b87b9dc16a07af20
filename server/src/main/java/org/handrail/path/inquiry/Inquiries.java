package org.handrail.path.inquiry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;

/** Finds inquiries of the present organization. Who may see which is for {@link InquiryAccess} to say. */
public interface Inquiries {

  Optional<Inquiry> find(InquiryId id);

  /** @throws java.util.NoSuchElementException when there is none: ids come from our own rows */
  Inquiry get(InquiryId id);

  /** Those somebody still has to do something for, longest waiting first. */
  List<Inquiry> open();

  /** The waitlist in its order: federal priority first, then first contact. */
  List<Inquiry> waitlist();

  /** Ended or admitted, newest first. */
  List<Inquiry> ended(int limit);

  /** All of one person, newest first. */
  List<Inquiry> of(PatientId patient);

  /** What happened, newest first. */
  List<HistoryEntry> history(InquiryId id);

  /** The last screening. */
  Optional<Screening.Saved> screening(InquiryId id);

  /** All appointments, newest first. */
  List<Appointment> appointments(InquiryId id);

  /** The appointment ahead of each, where one is set. */
  Map<InquiryId, Appointment> ahead(Collection<InquiryId> ids);

  /** Other open inquiries that may be about the same person: same birth date and family name, or the same phone number. */
  List<Inquiry> alike(Inquiry inquiry);
}
