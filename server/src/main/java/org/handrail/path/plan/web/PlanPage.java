package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The plan as staff see it.
 *
 * @param called the patient's given name
 * @param state a line under the heading
 * @param content of the version in force, or null
 * @param pending the version being written or waiting, or null
 * @param due what is needed next, or null
 * @param canStart whether the patient is in a program, so that a plan can be started
 */
public record PlanPage(
    String base,
    String called,
    String state,
    @Nullable ContentView content,
    @Nullable Pending pending,
    @Nullable Due due,
    boolean canStart,
    boolean mayWrite,
    boolean maySign,
    List<SignatureView> signatures,
    List<Said> words,
    List<ReviewLine> reviews,
    List<Line> versions,
    Form form) {

  /** A version on its way. */
  public record Pending(boolean draft, String title, String text, String version) {}

  /** What is due. */
  public record Due(String what, String when, boolean late, String why, boolean review) {}

  /** A signature. {@code drawing} is the path data of a drawn one. */
  public record SignatureView(String name, String sub, @Nullable String drawing) {}

  /** What the patient said. */
  public record Said(String label, String words, String when) {}

  /** A review held. */
  public record ReviewLine(String decision, String words, String sub) {}

  /** A version in the list. */
  public record Line(String href, String title, String sub, String dot, String state) {}
}
