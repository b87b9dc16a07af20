package org.handrail.path.transition;

import java.time.Clock;
import java.time.Duration;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.springframework.stereotype.Component;

/** The work a hand-off asks of somebody, each once. */
@Component
class HandOffTasks {
  private final OpenTask open;
  private final Clocks clocks;
  private final Clock clock;

  HandOffTasks(OpenTask open, Clocks clocks, Clock clock) {
    this.open = open;
    this.clocks = clocks;
    this.clock = clock;
  }

  void answer(HandOff handOff) {
    if (handOff.asked() != null) {
      task(handOff, "answer:" + handOff.version(), Severity.NEEDS_YOU, "Take somebody over?",
          "A colleague asks you to take over from " + handOff.moveOn() + ". Accept, or say why not.",
          new Owner.Person(handOff.asked()), clocks.answerWithinHours());
    }
  }

  void declined(HandOff handOff, String why) {
    task(handOff, "declined:" + handOff.version(), Severity.NEEDS_YOU, "The next place said no", why, new Owner.Person(handOff.owner()), clocks.answerWithinHours());
  }

  void rescue(HandOff handOff) {
    task(handOff, "missed:" + handOff.missed(), Severity.NEEDS_YOU, "First appointment missed",
        "Missed " + (handOff.missed() == 1 ? "once" : handOff.missed() + " times") + ". Call today, set a new day; lost tolerance makes these weeks dangerous.",
        new Owner.Person(handOff.owner()), clocks.rescueWithinHours());
  }

  void held(HandOff handOff) {
    task(handOff, "held:" + handOff.version(), Severity.NEEDS_YOU, "The consent behind a hand-off ended",
        "Nothing more may be sent to the next place. Ask whether the person wants another way.", new Owner.Person(handOff.owner()), clocks.rescueWithinHours());
  }

  void noWord(HandOff handOff) {
    task(handOff, "no-word:" + handOff.firstDay(), Severity.NEEDS_YOU, "First appointment is over, no word",
        "Ask the next place and the person whether it was kept.", new Owner.Person(handOff.owner()), clocks.rescueWithinHours());
  }

  void noAnswer(HandOff handOff) {
    task(handOff, "no-answer:" + handOff.version(), Severity.NEEDS_YOU, "No answer from the next place",
        "Asked, and nobody has said yes or no. Call them, or find another place.", new Owner.Person(handOff.owner()), clocks.rescueWithinHours());
  }

  void noAppointment(HandOff handOff) {
    task(handOff, "no-appointment:" + handOff.version(), Severity.NEEDS_YOU, "No first appointment yet",
        "The next place said yes, and nobody has set a day. Without a day people are lost.", new Owner.Person(handOff.owner()), clocks.rescueWithinHours());
  }

  private void task(HandOff handOff, String what, Severity severity, String title, String detail, Owner owner, int hours) {
    open.open(new NewTask("transition:" + handOff.id() + ":" + what, "transition", severity, "routine", title, detail,
        "/transitions/" + handOff.id(), handOff.patient(), handOff.toProgram(), owner, clock.instant().plus(Duration.ofHours(hours))));
  }
}
