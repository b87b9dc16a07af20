package org.handrail.path.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.accounts.PartnerLinks;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.messages.NewMessage;
import org.handrail.foundation.people.Organizations;
import org.springframework.stereotype.Component;

/** The neutral link to the questions: who holds it alone learns nothing, it works once and until the window closes. */
@Component
class SurveyLinks {
  private static final String PATH = "/q/";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

  private final PartnerLinks links;
  private final Messages messages;
  private final MessageSettings settings;
  private final Organizations organizations;
  private final Clock clock;

  SurveyLinks(PartnerLinks links, Messages messages, MessageSettings settings, Organizations organizations, Clock clock) {
    this.links = links;
    this.messages = messages;
    this.settings = settings;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The person's own ways that a link may go to: never somebody else's phone, never without permission. */
  List<Way> ways(Locator locator) {
    return !locator.permitted() ? List.of()
        : locator.ways().stream().filter(way -> way.who().isBlank() && (way.kind() == Way.Kind.EMAIL || (way.kind() == Way.Kind.TEXT && settings.canText()))).toList();
  }

  /** Makes a new link, the one before it ends, and sends it in words that name nothing. */
  void send(FollowUp contact, Way way) {
    ZoneId zone = organizations.current().timeZone();
    Instant until = contact.closesOn().plusDays(1).atStartOfDay(zone).toInstant();
    Duration works = Duration.between(clock.instant(), until);
    PartnerLinks.Made made = links.make(contact.id().value(), PATH, works, works);
    Map<String, String> values = Map.of("link", made.link(), "until", DAY.format(contact.closesOn()));
    String key = key(contact.id()) + made.id();
    messages.queue(way.kind() == Way.Kind.TEXT ? NewMessage.textToPatient(contact.patient(), way.address(), "questions", values, key)
        : NewMessage.toPatient(contact.patient(), way.address(), "questions", values, key));
  }

  /** Nothing waiting is sent, and what was sent opens nothing any more. */
  void end(FollowUpId id) {
    links.end(id.value());
    messages.withdraw(key(id));
  }

  private static String key(FollowUpId id) {
    return "questions:" + id + ":";
  }
}
