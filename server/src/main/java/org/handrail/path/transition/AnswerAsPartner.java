package org.handrail.path.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.jspecify.annotations.Nullable;

/** What a partner answers on the page of their link. Of two who answer at once one counts; the other sees what was answered. */
@UseCase
public class AnswerAsPartner {
  /** Longest name or reason, in characters. */
  public static final int LONGEST = 500;

  private final HandOffRows rows;
  private final HandOffTasks tasks;
  private final PartnerConsent permitting;
  private final Partners partners;
  private final BookFirstAppointment booking;
  private final SettleFirstAppointment settling;
  private final Audit audit;

  AnswerAsPartner(HandOffRows rows, HandOffTasks tasks, PartnerConsent permitting, Partners partners, BookFirstAppointment booking,
      SettleFirstAppointment settling, Audit audit) {
    this.rows = rows;
    this.tasks = tasks;
    this.permitting = permitting;
    this.partners = partners;
    this.booking = booking;
    this.settling = settling;
    this.audit = audit;
  }

  /**
   * An answer.
   *
   * @param who name and role of whoever answers there
   * @param day of the first appointment, or the day they came
   * @param why a refusal's reason
   */
  public record Answer(HandOffEvent event, String who, @Nullable LocalDate day, @Nullable LocalTime time, String why) {}

  public Outcome<HandOff> answer(HandOffId id, Answer answer) {
    HandOff held = rows.hold(id);
    if (permitting.refusal(held).isPresent()) {
      return Outcome.refused("This page is over. Call us");
    }
    if (answer.who().isBlank() || answer.who().length() > LONGEST) {
      return Outcome.refused("who", "Write your name and what you do there");
    }
    if (answer.why().length() > LONGEST) {
      return Outcome.refused("why", "At most " + LONGEST + " characters fit");
    }
    if (Lifecycle.after(held.state(), answer.event()).isEmpty()) {
      return Outcome.refused("Somebody answered meanwhile: " + held.state().label().toLowerCase(java.util.Locale.ROOT) + ". Look again, then decide");
    }
    audit.system(Area.PLACEMENT, Act.WRITE, held.patient(), "partner answered a hand-off");
    String by = answer.who().strip() + ", " + partners.find(java.util.Objects.requireNonNull(held.toPartner())).orElseThrow().name();
    return Undo.refused(switch (answer.event()) {
      case ACCEPT -> rows.move(held, HandOffEvent.ACCEPT, HandOffRows.Change.NONE, by + ", accepted")
          .then(accepted -> answer.day() == null ? Outcome.done(accepted) : booking.set(accepted, answer.day(), answer.time()));
      case DECLINE -> decline(held, by, answer.why());
      case BOOK -> booking.set(held, answer.day(), answer.time());
      case KEEP -> settling.keep(held, answer.day(), held.owner());
      case MISS -> settling.miss(held);
      case ASK, LOSE_CONSENT, END -> Outcome.refused("Only we can do this. Call us");
    });
  }

  private Outcome<HandOff> decline(HandOff held, String by, String why) {
    if (why.isBlank()) {
      return Outcome.refused("why", "Say why, so that the next step is clear");
    }
    return rows.move(held, HandOffEvent.DECLINE, HandOffRows.Change.NONE, by + ", declined: " + why.strip()).map(declined -> {
      tasks.declined(declined, why.strip());
      return declined;
    });
  }
}
