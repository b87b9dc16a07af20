package org.handrail.foundation.messages.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.messages.MessageLog;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.messages.OptIn;
import org.handrail.foundation.messages.OptIns;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.springframework.stereotype.Component;

/** Says in words what somebody wants to be reminded by. */
@Component
class ReminderPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

  private final OptIns optIns;
  private final MessageSettings settings;
  private final MessageLog log;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;

  ReminderPages(
      OptIns optIns, MessageSettings settings, MessageLog log, StaffDirectory staff, Organizations organizations, Access access) {
    this.access = access;
    this.optIns = optIns;
    this.settings = settings;
    this.log = log;
    this.staff = staff;
    this.organizations = organizations;
  }

  /** @param own whether the patient reads it themselves */
  RemindersPage page(PatientId patient, String address, boolean own, Form form) {
    List<OptIn> history = optIns.history(patient);
    Map<Channel, String> now = optIns.addresses(List.of(patient)).getOrDefault(patient, Map.of());
    return new RemindersPage(
        address,
        own || access.may(Area.CONSENTS, Act.WRITE, patient),
        List.of(row(patient, Channel.SMS, now, history, own), row(patient, Channel.EMAIL, now, history, own)),
        history.stream().map(said -> line(said, own)).toList(),
        form);
  }

  private RemindersPage.Row row(
      PatientId patient, Channel channel, Map<Channel, String> now, List<OptIn> history, boolean own) {
    boolean text = channel == Channel.SMS;
    Optional<String> to = optIns.onFile(patient, channel);
    Optional<OptIn> last = history.stream().filter(said -> said.channel() == channel).findFirst();
    boolean on = now.containsKey(channel);
    boolean sent = text ? settings.canText() : log.connected();
    String says;
    if (on && last.isPresent()) {
      says = "On since " + day(last.get().at()) + (sent ? "" : ". This program sends no e-mail yet; the choice is kept");
    } else if (text && !sent) {
      says = "This program sends no text messages yet";
    } else if (to.isEmpty()) {
      says = (text ? "There is no phone number on file. " : "There is no e-mail address on file. ")
          + (own ? "Your team can add it" : "It is added to the contact data");
    } else if (last.filter(OptIn::wanted).isPresent()) {
      says = "Off: the " + (text ? "number" : "address") + " changed since " + (own ? "you" : "they") + " said yes";
    } else {
      says = "Off";
    }
    return new RemindersPage.Row(
        channel.name(), text ? "Text message" : "E-mail", text ? "message-2" : "mail", to.orElse(null), on, says,
        to.isPresent() && (!text || sent));
  }

  private String line(OptIn said, boolean own) {
    String what = (said.channel() == Channel.SMS ? "Text messages " : "E-mail ") + (said.wanted() ? "on" : "off");
    String who =
        said.askedBy() == null
            ? own ? "by you" : "by the patient"
            : staff.find(said.askedBy()).map(member -> "asked by " + member.name().shown()).orElse("asked by the team");
    return day(said.at()) + ": " + what + ", " + who;
  }

  private String day(Instant at) {
    return DAY.format(at.atZone(organizations.current().timeZone()));
  }
}
