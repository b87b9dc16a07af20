package org.handrail.path.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.path.week.Session;

/** A patient types the code they see in the room. The facilitator confirms it with the roll call. */
@UseCase
public class SayIAmHere {
  private final Arrivals arrivals;

  SayIAmHere(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  /** A second time, or after the facilitator recorded them, changes nothing. A wrong code is refused, and counted. */
  public Outcome<Boolean> say(String code) {
    PatientId me = Acting.actor().patientId();
    Optional<Session> expecting = arrivals.expecting(me);
    if (expecting.isEmpty()) {
      return Outcome.done(true);
    }
    Session session = expecting.get();
    if (arrivals.wrong(session.id(), me) >= arrivals.rules().wrongAtMost()) {
      return Outcome.refused("code", "That was too many tries. Just tell whoever leads the session");
    }
    String typed = code.replaceAll("\\s", "");
    boolean right = arrivals.known(session.id())
        .filter(shown -> MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
    if (right) {
      arrivals.says(session.id(), me);
    } else {
      arrivals.mistyped(session.id(), me);
    }
    return Outcome.done(right);
  }
}
