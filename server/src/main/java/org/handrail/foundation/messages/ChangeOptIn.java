package org.handrail.foundation.messages;

import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down that a patient wants reminders on a channel, or wants them no more. */
@UseCase
public class ChangeOptIn {
  private final OptIns optIns;
  private final Messages messages;
  private final MessageSettings settings;

  ChangeOptIn(OptIns optIns, Messages messages, MessageSettings settings) {
    this.optIns = optIns;
    this.messages = messages;
    this.settings = settings;
  }

  /**
   * The patient themselves, or staff who asked them. A no counts at once and takes back what is queued; it is never refused.
   * Saying the same again changes nothing.
   *
   * <p>A yes is refused without an address of that kind on file, and for text messages that this program does not send.
   */
  public Outcome<Boolean> change(PatientId patient, Channel channel, boolean wanted) {
    optIns.lock(patient);
    Optional<OptIn> now = optIns.history(patient).stream().filter(said -> said.channel() == channel).findFirst();
    if (!wanted) {
      messages.withdraw(OptIns.under(patient, channel));
      now.filter(OptIn::wanted).ifPresent(said -> optIns.add(patient, channel, false, said.address(), askedBy()));
      return Outcome.done(false);
    }
    if (channel == Channel.SMS && !settings.canText()) {
      return Outcome.refused("This program sends no text messages yet");
    }
    Optional<String> address = optIns.onFile(patient, channel);
    if (address.isEmpty()) {
      return Outcome.refused(
          channel == Channel.SMS ? "There is no phone number on file that can get a text" : "There is no e-mail address on file");
    }
    boolean same = now.filter(said -> said.wanted() && said.address().equals(address.get())).isPresent();
    if (!same) {
      optIns.add(patient, channel, true, address.get(), askedBy());
    }
    return Outcome.done(true);
  }

  private static @Nullable StaffId askedBy() {
    Actor actor = Acting.actor();
    return actor.isStaff() ? actor.staffId() : null;
  }
}
