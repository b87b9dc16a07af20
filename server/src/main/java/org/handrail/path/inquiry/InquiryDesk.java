package org.handrail.path.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every use case on one inquiry shares: finding it, moving it by the table, and telling a loser what changed. */
@Component
class InquiryDesk {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.US);

  private final JdbcInquiries inquiries;
  private final InquiryHistory history;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InquiryDesk(
      JdbcInquiries inquiries,
      InquiryHistory history,
      StaffDirectory staff,
      Organizations organizations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.inquiries = inquiries;
    this.history = history;
    this.staff = staff;
    this.organizations = organizations;
    this.events = events;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  ZoneId zone() {
    return organizations.current().timeZone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  /** The inquiry at the version that was read; refused with what changed since. */
  <T> Outcome<T> at(InquiryId id, int version, Function<Inquiry, Outcome<T>> work) {
    var found = inquiries.find(id);
    if (found.isEmpty()) return Outcome.refused("There is no such inquiry.");
    return found.get().version() == version ? work.apply(found.get()) : Outcome.refused(changedSince(id, version));
  }

  /** The inquiry at the version that was read, where an event can happen. */
  <T> Outcome<T> before(InquiryEvent event, InquiryId id, int version, Function<Inquiry, Outcome<T>> work) {
    return at(id, version, q -> {
      if (q.can(event)) return work.apply(q);
      return Outcome.refused(q.deceased()
          ? "The record that was sent says that this person has died. Ask the sender; the inquiry can only be closed."
          : "This cannot be done while the inquiry stands at “" + q.stage().label() + "”.");
    });
  }

  /**
   * Moves an inquiry on.
   *
   * @param write changes the row at the version it was read at and answers how many rows that were
   * @param words what happened, for the history
   */
  Outcome<InquiryId> move(Inquiry q, InquiryEvent event, ToIntFunction<Stage> write, String words) {
    Stage to = Lifecycle.after(q.stage(), event).orElseThrow();
    if (write.applyAsInt(to) != 1) return Outcome.refused(changedSince(q.id(), q.version()));
    history.add(q.id(), HistoryEntry.Kind.MOVED, q.version() + 1, words);
    events.publishEvent(new InquiryMoved(q.id(), q.stage(), event, to));
    return Outcome.done(q.id());
  }

  /** Moves an inquiry on with nothing but its stage. */
  Outcome<InquiryId> move(Inquiry q, InquiryEvent event, String words) {
    return move(q, event, NextStep.after(event, today()), words);
  }

  /** Moves an inquiry on, with what is to be done next. */
  Outcome<InquiryId> move(Inquiry q, InquiryEvent event, NextStep next, String words) {
    return move(q, event, to -> inquiries.move(q.id(), q.version(), to, next, now()) ? 1 : 0, words);
  }

  /** Who changed what after a version was read, in one sentence each. */
  String changedSince(InquiryId id, int version) {
    ZoneId zone = zone();
    String changes = history.of(id).stream()
        .filter(h -> h.version() > version)
        .map(h -> {
          String who = h.by() == null ? "From outside" : staff.find(h.by()).map(s -> s.name().shown()).orElse("Someone");
          return who + ", " + TIME.format(h.at().atZone(zone)) + ": " + h.words();
        })
        .collect(Collectors.joining(" · "));
    return "This inquiry changed while you were writing; yours is not saved yet. "
        + (changes.isEmpty() ? "Look at it, then save again." : changes + ". Look at it, then save again.");
  }
}
