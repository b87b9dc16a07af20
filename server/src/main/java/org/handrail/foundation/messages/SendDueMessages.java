package org.handrail.foundation.messages;

import java.time.Clock;
import java.util.Optional;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

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
  private final Optional<Transport> transport;

  @Autowired
  SendDueMessages(Outbox outbox, Templates templates, Organizations organizations, Clock clock, MailSettings settings) {
    this(outbox, templates, organizations, clock,
        settings.configured() ? Optional.of(new SmtpTransport(settings)) : Optional.empty());
  }

  SendDueMessages(Outbox outbox, Templates templates, Organizations organizations, Clock clock,
      Optional<Transport> transport) {
    this.outbox = outbox;
    this.templates = templates;
    this.organizations = organizations;
    this.clock = clock;
    this.transport = transport;
  }

  /** Whether a mail server is set. Without one messages are kept. */
  public boolean connected() {
    return transport.isPresent();
  }

  /**
   * Sends everything due now; does nothing without a mail server.
   *
   * @return how many were handed over
   */
  public int send() {
    return connected() ? organizations.all().stream().map(Organization::id).mapToInt(this::send).sum() : 0;
  }

  /** The same for one organization. */
  int send(OrganizationId organization) {
    if (transport.isEmpty()) {
      return 0;
    }
    Transport to = transport.get();
    return Tenant.in(
        organization,
        () -> {
          int sent = 0;
          for (var batch = outbox.claim(BATCH); !batch.isEmpty(); batch = outbox.claim(BATCH)) {
            for (Outbox.Entry entry : batch) {
              sent += send(entry, to);
            }
          }
          return sent;
        });
  }

  private int send(Outbox.Entry entry, Transport to) {
    switch (hand(entry, to)) {
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

  private Transport.Handed hand(Outbox.Entry entry, Transport to) {
    try {
      Template template = templates.get(entry.template(), entry.version());
      return to.hand(
          new Transport.Mail(
              entry.id().toString(),
              entry.recipient(),
              template.subject(entry.filling()),
              template.body(entry.filling())));
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
