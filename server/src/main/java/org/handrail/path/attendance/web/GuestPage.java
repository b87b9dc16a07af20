package org.handrail.path.attendance.web;

import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.week.Session;

/**
 * Adding someone who walked in.
 *
 * @param query what was typed
 * @param found people in treatment in this program who are not expected here
 */
public record GuestPage(Session session, String when, String query, List<Person> found, Form form) {

  /** Someone who could be added. */
  public record Person(PatientId id, String name, String sub) {}
}
