package org.handrail.path.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.messages.Channel;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.messages.OptIns;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.week.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to a patient about a session on every channel they asked for, once a day and channel. A missed session's message
 * names the next one when that is near, so that nobody is written to twice in a day about both.
 */
@Component
class TellOfVisits {
  private final OptIns optIns;
  private final Messages messages;
  private final MessageSettings settings;
  private final VisitMessages told;
  private final VisitWords words;
  private final TransactionTemplate transaction;

  TellOfVisits(
      OptIns optIns, Messages messages, MessageSettings settings, VisitMessages told, VisitWords words,
      TransactionTemplate transaction) {
    this.optIns = optIns;
    this.messages = messages;
    this.settings = settings;
    this.told = told;
    this.words = words;
    this.transaction = transaction;
  }

  /** Of a session that comes; of no use once it begins. */
  void coming(PatientId patient, Session next, Instant now, ZoneId zone) {
    write(patient, null, next, "visit-reminder", next.startsAt(), now, zone);
  }

  /** After a missed session. @param next one that is near enough to be named, or null */
  void missed(PatientId patient, Session missed, @Nullable Session next, Instant uselessFrom, Instant now, ZoneId zone) {
    if (next == null) {
      write(patient, missed, null, "visit-missed", uselessFrom, now, zone);
    } else {
      Instant last = next.startsAt().isBefore(uselessFrom) ? next.startsAt() : uselessFrom;
      write(patient, missed, next, "visit-missed-next", last, now, zone);
    }
  }

  private void write(
      PatientId patient, @Nullable Session missed, @Nullable Session next, String template, Instant uselessFrom, Instant now,
      ZoneId zone) {
    transaction.executeWithoutResult(
        status -> {
          for (Map.Entry<Channel, String> to : optIns.hold(patient).entrySet()) {
            Instant goes = settings.goesAt(now, zone);
            Session about = missed == null ? next : missed;
            if (about == null || !goes.isBefore(uselessFrom) || told.knows(patient, to.getKey(), about)) {
              continue;
            }
            LocalDate day = goes.atZone(zone).toLocalDate();
            String key = OptIns.under(patient, to.getKey()) + day + ":" + about.id() + ":" + about.startsAt().getEpochSecond();
            var message =
                new VisitMessages.Told(
                    patient, to.getKey(), day, missed == null ? null : missed.id(), next == null ? null : next.id(),
                    next == null ? null : next.startsAt(), key);
            if (told.add(message)) {
              queue(message, template, to.getValue(), next, uselessFrom, zone);
            }
          }
        });
  }

  /** Mends what was told about a session that was moved or called off: taken back where it has not left, told anew where it has. */
  void changed(Session session, ZoneId zone) {
    for (VisitMessages.Told before : told.naming(session.id())) {
      Instant said = Objects.requireNonNull(before.toldStartsAt());
      if (session.held() && session.startsAt().equals(said)) {
        continue;
      }
      String to = optIns.hold(before.patient()).get(before.channel());
      if (messages.withdraw(before.key()) > 0 || to == null) {
        told.remove(before);
        continue;
      }
      var was = said.atZone(zone);
      String key = OptIns.under(before.patient(), before.channel()) + "changed:" + session.id() + ":" + session.version();
      Map<String, String> filling =
          session.held()
              ? words.of(before.patient(), session.day(), session.starts())
              : words.of(before.patient(), was.toLocalDate(), was.toLocalTime());
      Instant uselessFrom = session.held() && session.startsAt().isBefore(said) ? session.startsAt() : said;
      messages.queue(
          message(before, session.held() ? "visit-moved" : "visit-off", to, filling, key).at(zone, uselessFrom));
      if (session.held()) {
        told.move(before, session.startsAt());
      } else {
        told.remove(before);
      }
    }
  }

  /** Somebody was there after all: the message that says otherwise is taken back while it has not left. */
  void cameAfterAll(PatientId patient, Session session) {
    for (VisitMessages.Told before : told.missed(session.id(), patient)) {
      if (messages.withdraw(before.key()) > 0) {
        told.remove(before);
      }
    }
  }

  private void queue(
      VisitMessages.Told told, String template, String to, @Nullable Session next, Instant uselessFrom, ZoneId zone) {
    Map<String, String> filling =
        next == null
            ? Map.of("contact", words.contact(told.patient()))
            : words.of(told.patient(), next.day(), next.starts());
    messages.queue(message(told, template, to, filling, told.key()).at(zone, uselessFrom));
  }

  private static NewMessage message(
      VisitMessages.Told told, String template, String to, Map<String, String> filling, String key) {
    return new NewMessage(key, template, to, filling, told.patient(), null, told.channel());
  }
}
