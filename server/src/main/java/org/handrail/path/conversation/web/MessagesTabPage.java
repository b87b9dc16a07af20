package org.handrail.path.conversation.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * The Messages tab of a record.
 *
 * @param they what the patient is called
 * @param seen id of the newest message on this page; empty before the first
 * @param unread whether something they wrote, and nothing of danger, has not been confirmed as read
 * @param danger whether they wrote of a danger that nobody has answered
 */
public record MessagesTabPage(String base, String they, List<Line> lines, String seen, boolean unread, boolean danger, boolean mayWrite, Form form) {

  /** One message. */
  public record Line(boolean theirs, String from, String at, String words, boolean danger, String state) {}
}
