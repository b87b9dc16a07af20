package org.handrail.path.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for help, or for whom help is asked, until they are admitted or it ends.
 *
 * @param deceased the record that was sent says that the person has died
 * @param partnerName who sent them, as far as known; empty otherwise
 * @param patient once we know who it is
 * @param nextStep the one thing to do next; empty when nobody has said
 * @param firstContact when they first asked: what every waiting time counts from
 */
public record Inquiry(
    InquiryId id,
    int version,
    Stage stage,
    InquirySource source,
    InquiryDetails details,
    boolean deceased,
    @Nullable PartnerId partner,
    String partnerName,
    @Nullable PatientId patient,
    @Nullable StaffId owner,
    String nextStep,
    @Nullable LocalDate nextStepDue,
    Instant firstContact,
    Instant stageSince,
    @Nullable Waiting waiting,
    @Nullable Closed closed) {

  /** Why they wait, and who goes first. */
  public record Waiting(WaitReason reason, String note, WaitPriority priority) {}

  /** Why it ended. */
  public record Closed(CloseReason reason, String note) {}

  /** Whole days since first contact, counted by calendar days in this zone: the day of the call is 0. */
  public long daysWaited(Instant now, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(firstContact, zone), LocalDate.ofInstant(now, zone));
  }

  /** What can happen now. Nobody dead is admitted: such an inquiry can only be closed. */
  public Set<InquiryEvent> possible() {
    Set<InquiryEvent> events = Lifecycle.possible(stage);
    if (deceased) events.retainAll(Set.of(InquiryEvent.CLOSE));
    return events;
  }

  public boolean can(InquiryEvent event) {
    return possible().contains(event);
  }
}
