package org.handrail.foundation.messages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Tenant;
import org.springframework.beans.factory.BeanFactory;

/** Reads what waits in the queue, for tests: its content lies encrypted in the database. Newest first. */
public final class Letterbox {

  /** One message that was not sent yet, as it will arrive. */
  public record Letter(Channel channel, String to, String template, String subject, String body, Instant due) {}

  private final Outbox outbox;
  private final Templates templates;

  public Letterbox(BeanFactory beans) {
    outbox = beans.getBean(Outbox.class);
    templates = beans.getBean(Templates.class);
  }

  public List<Letter> of(OrganizationId organization) {
    return Tenant.in(organization, () -> outbox.newest(200).stream().filter(e -> e.sentAt() == null).map(this::letter).toList());
  }

  public List<Letter> of(OrganizationId organization, PatientId patient) {
    return Tenant.in(
        organization,
        () ->
            outbox.newest(200).stream()
                .filter(e -> e.sentAt() == null && patient.equals(e.patient()))
                .map(this::letter)
                .toList());
  }

  private Letter letter(Outbox.Entry entry) {
    Template template = templates.get(entry.template(), entry.version());
    Map<String, String> filling = outbox.filling(entry);
    return new Letter(
        entry.channel(), entry.recipient(), template.id(), template.subject(filling), template.body(filling), entry.dueAt());
  }
}
