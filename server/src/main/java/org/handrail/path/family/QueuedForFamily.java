package org.handrail.path.family;

import org.handrail.foundation.messages.Messages;
import org.handrail.foundation.privacy.ConsentEnded;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keys of what is queued for families. They begin with what the message relies on, so that it is taken back in the same
 * transaction when that ends: whoever ended it, on whatever page.
 */
@Component
class QueuedForFamily {
  private final Messages messages;

  QueuedForFamily(Messages messages) {
    this.messages = messages;
  }

  static String invitation(MemberId member) {
    return "family:invitation:" + member + ":";
  }

  static String under(ConsentId consent) {
    return "family:consent:" + consent.value() + ":";
  }

  @EventListener
  void takeBack(ConsentEnded ended) {
    if (ended.kind() == ConsentKind.FAMILY) {
      messages.withdraw(under(ended.consent()));
    }
  }
}
