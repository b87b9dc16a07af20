package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Planning a make-up for one missed session.
 *
 * @param planned the make-up that is planned, in words, or null
 */
public record MakeUpPage(
    Session missed, PatientId patient, String name, String when, @Nullable String planned, List<Choice> choices, Form form) {

  /** One session with a free seat. */
  public record Choice(SessionId session, String title, String when, String seats) {}
}
