package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * A safety plan or relapse-prevention plan.
 *
 * @param state a line under the heading
 * @param pending whether something was written that does not count yet
 * @param other the other of the two plans
 */
public record RecoveryPage(
    String base,
    String title,
    String source,
    String state,
    boolean empty,
    boolean pending,
    boolean mayWrite,
    List<Section> sections,
    List<String> versions,
    String otherTitle,
    String other,
    Form form) {

  /** One part; {@code blanks}: empty lines offered after what is written. */
  public record Section(String id, String title, String ask, boolean contacts, int edit, List<Line> lines, int blanks) {}

  /** One line with the address that calls the number; empty without one. */
  public record Line(String text, String phone, String dial) {}
}
