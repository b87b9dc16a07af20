package org.handrail.path.conversation.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * The Messages tab of a record.
 *
 * @param they what the patient is called
 * @param seen id of the newest message on this page; empty before the first
 * @param unread whether something they wrote has not been confirmed as read
 */
public record MessagesTabPage(String base, String they, List<Line> lines, String seen, boolean unread, boolean mayWrite, Form form) {

  /** One message. */
  public record Line(boolean theirs, String from, String at, String words, boolean danger, String state) {}
}
