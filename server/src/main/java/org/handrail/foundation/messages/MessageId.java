package org.handrail.foundation.messages;

import java.util.UUID;
import org.handrail.foundation.platform.Id;
import org.handrail.foundation.platform.Ids;

/** Identifies a queued message. */
public record MessageId(UUID value) implements Id {
  public static MessageId next() {
    return new MessageId(Ids.next());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
