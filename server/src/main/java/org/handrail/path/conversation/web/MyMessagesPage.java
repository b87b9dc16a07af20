package org.handrail.path.conversation.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * A patient's messages with their team.
 *
 * @param team who reads them, by name
 * @param reading "every day from 8:00 AM to 8:00 PM"
 * @param by until when a message sent now is answered
 */
public record MyMessagesPage(List<Line> lines, String team, String reading, String by, Form form) {

  /** One message; {@code state} is "Read", "Not read yet", "New" or nothing. */
  public record Line(boolean mine, String from, String at, String words, String state) {}
}
