package org.handrail.foundation.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of messages, for administrators: no content, and of an address only enough to see a typing mistake. */
@Service
@Transactional
public class MessageLog {

  /** One message. {@code waitsUntil} is set while it is not sent; {@code tooLate} says that another try is of no use. */
  public record Line(
      MessageId id, String label, String to, Instant queued, @Nullable Instant sent, @Nullable Instant waitsUntil,
      int attempts, @Nullable String failure, boolean dead, boolean tooLate) {}

  /** How many there are of each. */
  public record Counts(int waiting, int sent, int undeliverable) {}

  private final Outbox outbox;
  private final Templates templates;
  private final SendDueMessages send;

  private final Clock clock;

  MessageLog(Outbox outbox, Templates templates, SendDueMessages send, Clock clock) {
    this.clock = clock;
    this.outbox = outbox;
    this.templates = templates;
    this.send = send;
  }

  /** Whether a mail server is set. */
  public boolean connected() {
    return send.connected();
  }

  @Transactional(readOnly = true)
  public Counts counts() {
    var counts = outbox.counts();
    return new Counts(
        counts.getOrDefault(Outbox.State.QUEUED, 0) + counts.getOrDefault(Outbox.State.SENDING, 0),
        counts.getOrDefault(Outbox.State.SENT, 0),
        counts.getOrDefault(Outbox.State.DEAD, 0));
  }

  /** The newest, undeliverable ones first. */
  @Transactional(readOnly = true)
  public List<Line> newest(int most) {
    return outbox.newest(most).stream().map(this::line).toList();
  }

  /** Tries an undeliverable message once more. False when it is not undeliverable any more. */
  public boolean tryAgain(MessageId id) {
    return outbox.revive(id);
  }

  private Line line(Outbox.Entry e) {
    boolean open = e.state() == Outbox.State.QUEUED || e.state() == Outbox.State.SENDING;
    return new Line(
        e.id(), templates.get(e.template(), e.version()).label(), e.channel() == Channel.SMS ? PhoneNumber.masked(e.recipient()) : Address.masked(e.recipient()), e.queuedAt(), e.sentAt(),
        open ? e.dueAt() : null, e.attempts(), e.failure(), e.state() == Outbox.State.DEAD,
        e.uselessFrom() != null && !e.uselessFrom().isAfter(clock.instant()));
  }
}
