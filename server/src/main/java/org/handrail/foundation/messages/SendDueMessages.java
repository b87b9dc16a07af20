package org.handrail.foundation.messages;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is due, for every organization. Claiming, sending and noting the result are apart: no database transaction
 * waits for a mail server, and a message is sent at least once, in rare crashes twice with the same Message-ID.
 */
@Service
public class SendDueMessages {
  private static final Logger LOG = LoggerFactory.getLogger(SendDueMessages.class);
  private static final int BATCH = 50;

  private final Outbox outbox;
  private final Templates templates;
  private final Organizations organizations;
  private final Clock clock;
  private final Map<Channel, Transport> transports;

  @Autowired
  SendDueMessages(
      Outbox outbox, Templates templates, Organizations organizations, Clock clock, MailSettings mail, SmsSettings sms, JsonMapper json) {
    this(outbox, templates, organizations, clock, transports(mail, sms, json));
  }

  private static Map<Channel, Transport> transports(MailSettings mail, SmsSettings sms, JsonMapper json) {
    Map<Channel, Transport> found = new EnumMap<>(Channel.class);
    if (mail.configured()) {
      found.put(Channel.EMAIL, new SmtpTransport(mail));
    }
    if (sms.url() != null) {
      found.put(Channel.SMS, new SmsTransport(sms.url(), sms.token(), json));
    }
    return found;
  }

  SendDueMessages(Outbox outbox, Templates templates, Organizations organizations, Clock clock,
      Map<Channel, Transport> transports) {
    this.outbox = outbox;
    this.templates = templates;
    this.organizations = organizations;
    this.clock = clock;
    this.transports = Map.copyOf(transports);
  }

  /** Whether a mail server is set. Without one messages are kept. */
  public boolean connected() {
    return transports.containsKey(Channel.EMAIL);
  }

  /**
   * Sends everything due now; a channel without a service keeps its messages.
   *
   * @return how many were handed over
   */
  public int send() {
    return organizations.all().stream().map(Organization::id).mapToInt(this::send).sum();
  }

  /** The same for one organization. */
  int send(OrganizationId organization) {
    if (transports.isEmpty()) {
      return 0;
    }
    return Tenant.in(
        organization,
        () -> {
          int sent = 0;
          var channels = transports.keySet();
          for (var batch = outbox.claim(BATCH, channels); !batch.isEmpty(); batch = outbox.claim(BATCH, channels)) {
            for (Outbox.Entry entry : batch) {
              sent += outbox.stillThere(entry.id()) ? send(entry) : 0;
            }
          }
          return sent;
        });
  }

  private int send(Outbox.Entry entry) {
    switch (hand(entry)) {
      case Transport.Handed.Accepted() -> {
        outbox.sent(entry.id());
        return 1;
      }
      case Transport.Handed.Rejected(String reason) -> giveUp(entry, reason);
      case Transport.Handed.Failed(String reason) ->
          Retry.after(entry.attempts())
              .ifPresentOrElse(
                  wait -> outbox.failed(entry.id(), reason, clock.instant().plus(wait)), () -> giveUp(entry, reason));
    }
    return 0;
  }

  private Transport.Handed hand(Outbox.Entry entry) {
    try {
      Transport to = Objects.requireNonNull(transports.get(entry.channel()));
      Template template = templates.get(entry.template(), entry.version());
      Map<String, String> filling = outbox.filling(entry);
      return to.hand(
          new Transport.Mail(
              entry.id().toString(),
              entry.recipient(),
              template.subject(filling),
              template.body(filling)));
    } catch (RuntimeException e) {
      // One message that cannot be made must not hold up the others.
      LOG.error("Message {} could not be made", entry.id(), e);
      return new Transport.Handed.Failed("The message could not be made");
    }
  }

  private void giveUp(Outbox.Entry entry, String reason) {
    LOG.warn("Message {} could not be delivered: {}", entry.id(), reason);
    outbox.dead(entry.id(), reason);
  }
}
