package org.handrail.path.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Identifier;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.PersonName;
import org.handrail.foundation.people.PossibleDuplicate;
import org.handrail.foundation.people.RegisterPatient;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Says who an inquiry is about: someone we know, or someone new. Nobody under 18, nobody who has died. */
@UseCase
public class KnowPerson {

  private final InquiryDesk desk;
  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final Patients patients;
  private final RegisterPatient register;
  private final ApplicationEventPublisher events;

  KnowPerson(
      InquiryDesk desk,
      JdbcInquiries inquiries,
      InquiryHistory history,
      Patients patients,
      RegisterPatient register,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.inquiries = inquiries;
    this.history = history;
    this.patients = patients;
    this.register = register;
    this.events = events;
  }

  /** Who it is. */
  public sealed interface Who {
    /** Someone we know. */
    record Known(PatientId patient) implements Who {}

    /** Someone new, with the sender's identifiers when there was one. */
    record Someone(Identity identity, Collection<Identifier> identifiers, boolean seenDuplicates) implements Who {}
  }

  /**
   * Links the inquiry to the person, registering them when they are new. Someone new who resembles people we know is refused until that was
   * looked at ({@code seenDuplicates}).
   *
   * @param version the version that was read; refused with what changed when someone else has changed it since
   */
  public Outcome<PatientId> link(InquiryId id, int version, Who who) {
    return desk.at(id, version, q -> {
      if (q.deceased()) return Outcome.refused("The record that was sent says that this person has died. Ask the sender; nobody is admitted.");
      if (!q.stage().isOpen()) return Outcome.refused("This inquiry has ended. Open it again first.");
      if (q.patient() != null) return Outcome.refused("It is known already who this is.");
      Outcome<PatientId> patient = switch (who) {
        case Who.Known(PatientId known) -> known(known);
        case Who.Someone someone -> registered(someone);
      };
      return patient.then(p -> {
        if (!inquiries.link(id, version, p)) return Outcome.refused(desk.changedSince(id, version));
        history.add(id, HistoryEntry.Kind.LINKED, version + 1, who instanceof Who.Known ? "Linked to a person we know" : "Registered as a person");
        events.publishEvent(new InquiryLinked(id, p));
        return Outcome.done(p);
      });
    });
  }

  private Outcome<PatientId> known(PatientId id) {
    var patient = patients.find(id);
    if (patient.isEmpty()) return Outcome.refused("who", "Choose the person");
    return mayTreat(patient.get().identity()).map(ok -> id);
  }

  private Outcome<PatientId> registered(Who.Someone someone) {
    var allowed = mayTreat(someone.identity());
    if (!allowed.isDone()) return allowed.map(ok -> PatientId.next());
    List<PossibleDuplicate> alike = patients.possibleDuplicates(someone.identity(), someone.identifiers());
    if (alike.stream().anyMatch(PossibleDuplicate::certain)) {
      return Outcome.refused("who", "We know this person by the same identifier. Choose them from the list");
    }
    if (!alike.isEmpty() && !someone.seenDuplicates()) {
      return Outcome.refused("who", "We know " + (alike.size() == 1 ? "someone" : "people") + " this may be. Look at the list, then choose");
    }
    return register.register(someone.identity(), someone.identifiers());
  }

  private Outcome<Boolean> mayTreat(Identity identity) {
    var refusals = new ArrayList<Refusal>();
    LocalDate today = desk.today();
    if (!identity.birthDate().isAfter(today) && !Adults.isAdult(identity.birthDate(), today)) refusals.add(new Refusal("birthDate", Adults.REFUSAL));
    if (identity.deceasedOn() != null) refusals.add(new Refusal(null, "Our record says that this person has died. Nobody is admitted."));
    return refusals.isEmpty() ? Outcome.done(true) : Outcome.refused(refusals);
  }

  /** An identity made of what was said at first contact. */
  static Identity identity(InquiryDetails d, LocalDate birthDate) {
    var contact = new Contact(blankToNull(d.phone()), blankToNull(d.email()), null, null, null, null);
    return new Identity(new PersonName(d.given(), d.family(), null), null, birthDate, null, null, null, contact, d.language(), d.interpreter());
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
