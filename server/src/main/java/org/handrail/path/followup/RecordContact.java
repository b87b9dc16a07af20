package org.handrail.path.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.jspecify.annotations.Nullable;

/** Writes down a try and what came of it. Who asks to come back is called within a day. */
@UseCase
public class RecordContact {
  /** Longest note in characters. */
  public static final int WORDS = 2000;

  private final FollowUps followUps;
  private final Settling settling;
  private final AfterAnswers after;
  private final SaveLocator saveLocator;
  private final Locators locators;
  private final Windows windows;
  private final Access access;
  private final Organizations organizations;
  private final Clock clock;

  RecordContact(FollowUps followUps, Settling settling, AfterAnswers after, SaveLocator saveLocator, Locators locators, Windows windows, Access access,
      Organizations organizations, Clock clock) {
    this.followUps = followUps;
    this.settling = settling;
    this.after = after;
    this.saveLocator = saveLocator;
    this.locators = locators;
    this.windows = windows;
    this.access = access;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** Not reached this time. */
    record Tried(Way.@Nullable Kind how, @Nullable TryResult result, String note) implements Result {}

    /**
     * Spoken with.
     *
     * @param on the day
     * @param abstinent30 and improved null when the person did not say
     * @param wantsBack asks for more help
     * @param danger spoke of harm or danger: the team is alerted
     */
    record Reached(@Nullable LocalDate on, @Nullable Boolean abstinent30, @Nullable Boolean improved, boolean wantsBack, boolean danger, String note)
        implements Result {}

    /** @param forGood whether no later contact is wanted either */
    record Declined(boolean forGood) implements Result {}

    /** Given up before the window closes; needs the tries that the rules ask for. */
    record GivenUp() implements Result {}
  }

  /** @param version of the contact as the page showed it */
  public Outcome<FollowUp> record(FollowUpId id, int version, Result result) {
    FollowUp held = followUps.find(id).orElseThrow();
    access.require(Area.PLAN, Act.WRITE, held.patient());
    if (held.version() != version) {
      return Outcome.refused("Somebody else worked on this contact meanwhile. Look at what happened below, then write yours down");
    }
    return switch (result) {
      case Result.Tried tried -> tried(held, tried);
      case Result.Reached reached -> reached(held, reached);
      case Result.Declined(boolean forGood) -> settling.settle(held, FollowUpEvent.DECLINE, null, "Does not want to be asked").then(done -> forGood ? never(done) : Outcome.done(done));
      case Result.GivenUp() -> held.attempts() < windows.tries()
          ? Outcome.refused("Tried " + held.attempts() + " of " + windows.tries() + " times. Try again first; the window is open until " + held.closes())
          : settling.settle(held, FollowUpEvent.GIVE_UP, null, "Not reached after " + held.attempts() + " tries");
    };
  }

  private Outcome<FollowUp> tried(FollowUp held, Result.Tried tried) {
    if (tried.how() == null) {
      return Outcome.refused("how", "Say how you tried");
    }
    if (tried.result() == null) {
      return Outcome.refused("result", "Say what came of it");
    }
    return tooLong(tried.note()) ? Outcome.refused("note", "At most " + WORDS + " characters fit. Shorten it")
        : followUps.move(held, FollowUpEvent.TRY, null, tried.how().label() + ": " + tried.result().label() + said(tried.note()));
  }

  private Outcome<FollowUp> reached(FollowUp held, Result.Reached reached) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    LocalDate on = reached.on();
    if (on == null || on.isAfter(today) || on.isBefore(held.opensOn())) {
      return Outcome.refused("on", "Enter the day you spoke, from " + held.opens() + " to today");
    }
    if (tooLong(reached.note())) {
      return Outcome.refused("reachedNote", "At most " + WORDS + " characters fit. Shorten it");
    }
    var answers = new FollowUps.Answers(on, reached.abstinent30(), reached.improved(), reached.wantsBack());
    return settling.settle(held, FollowUpEvent.REACH, answers, "Reached" + said(reached.note()))
        .map(done -> after.answered(done, reached.danger(), "They said so at a follow-up contact."));
  }

  private Outcome<FollowUp> never(FollowUp done) {
    Locator last = locators.of(done.patient());
    return saveLocator.save(done.patient(), last.number(), new SaveLocator.Said(false, last.ways(), last.bestTime(), last.note())).map(saved -> done);
  }

  private static boolean tooLong(String note) {
    return note.length() > WORDS;
  }

  private static String said(String note) {
    return note.isBlank() ? "" : ". " + note.strip();
  }
}
