package org.handrail.demo;

import java.time.LocalDate;
import org.handrail.demo.Treatment.Ending;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.transition.AcceptHandOff;
import org.handrail.path.transition.DischargePatient;
import org.handrail.path.transition.HandOffs;
import org.handrail.path.transition.OverdoseAsked;
import org.handrail.path.transition.StartHandOff;
import org.springframework.stereotype.Component;

/** How people leave a line: moved on within the house, or discharged for one of the reasons. The acting person is the counselor. */
@Component
class Leave {
  private final StartHandOff start;
  private final AcceptHandOff accept;
  private final HandOffs handOffs;
  private final DischargePatient discharge;

  Leave(StartHandOff start, AcceptHandOff accept, HandOffs handOffs, DischargePatient discharge) {
    this.start = start;
    this.accept = accept;
    this.handOffs = handOffs;
    this.discharge = discharge;
  }

  /** Asks the next line to take somebody over. */
  void askNext(Journey journey, PatientId patient, Treatment next) {
    var receiver = new StartHandOff.Receiver.Ours(
        journey.places.program(next.line().course()), journey.actor(next.line().counselor()).staffId());
    start.start(patient, new StartHandOff.Request(receiver, next.from(),
        Ending.STEPPED.summary(), OverdoseAsked.HAS_IT)).orElseThrow();
  }

  /** The next counselor says yes. */
  void takeOver(PatientId patient) {
    accept.accept(handOffs.open(patient).orElseThrow().id(), true).orElseThrow();
  }

  void discharge(PatientId patient, Treatment stay) {
    LocalDate on = stay.until();
    LocalDate gone = stay.goneFrom();
    OverdoseAsked overdose = stay.ending() == Ending.DROPPED_OUT ? OverdoseAsked.NOT_REACHED : OverdoseAsked.GIVEN;
    String name = Acting.actor().name();
    discharge.discharge(patient, new DischargePatient.Request(stay.ending().reason(), on, gone == null ? on : gone,
        stay.ending().summary(), stay.ending().nextSteps(), overdose, null), new SigningMethod.TypedName(name)).orElseThrow();
  }
}
