package org.handrail.path.family;

import java.time.Clock;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;

/** Confirms that a message was read: the sender sees "We read it", and nothing else. */
@UseCase
public class ReadFamilyMessage {
  private final FamilyMessages messages;
  private final Access access;
  private final Clock clock;

  ReadFamilyMessage(FamilyMessages messages, Access access, Clock clock) {
    this.messages = messages;
    this.access = access;
    this.clock = clock;
  }

  /** Confirming it twice changes nothing: the first reader stays named. */
  public Outcome<UUID> read(PatientId patient, UUID message) {
    access.require(Area.FAMILY_MESSAGES, Act.WRITE, patient);
    if (messages.about(patient).stream().noneMatch(m -> m.id().equals(message))) {
      return Outcome.refused("There is no such message in this record");
    }
    messages.read(patient, message, Acting.actor().staffId(), clock.instant());
    return Outcome.done(message);
  }
}
