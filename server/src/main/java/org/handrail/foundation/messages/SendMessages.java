package org.handrail.foundation.messages;

import java.time.Duration;
import org.handrail.foundation.platform.Cadence;
import org.handrail.foundation.platform.RecurringJob;
import org.handrail.foundation.platform.Tenant;
import org.springframework.stereotype.Component;

/** Sends what is due, twice a minute. */
@Component
class SendMessages implements RecurringJob {
  private final SendDueMessages send;

  SendMessages(SendDueMessages send) {
    this.send = send;
  }

  @Override
  public String name() {
    return "messages-send";
  }

  @Override
  public Cadence cadence() {
    return Cadence.every(Duration.ofSeconds(30));
  }

  @Override
  public void run() {
    send.send(Tenant.current());
  }
}
