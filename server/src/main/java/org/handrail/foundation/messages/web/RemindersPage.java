package org.handrail.foundation.messages.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reminders of one patient, as they or staff see them.
 *
 * @param address where a change is sent
 * @param mayChange whether who looks may switch
 * @param history what was said before, newest first
 */
public record RemindersPage(String address, boolean mayChange, List<Row> channels, List<String> history, Form form) {

  /**
   * One way to be reminded.
   *
   * @param channel what the form sends
   * @param to the address on file, or null
   * @param on whether reminders go there now
   * @param says since when, or what is in the way
   * @param can whether it can be switched on
   */
  public record Row(String channel, String label, String icon, @Nullable String to, boolean on, String says, boolean can) {}
}
