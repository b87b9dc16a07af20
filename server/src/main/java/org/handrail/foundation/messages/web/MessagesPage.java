package org.handrail.foundation.messages.web;

import java.util.List;
import org.handrail.foundation.messages.MessageSettings;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** What was sent and what was not. */
public record MessagesPage(boolean connected, int waiting, int sent, int undeliverable, List<Row> rows,
    boolean smsConnected, MessageSettings.Settings settings, Form form) {

  /** A message. {@code again}: where another attempt is asked for, null when there is no need. */
  public record Row(String label, String to, String says, String dot, String state, @Nullable String again) {}
}
