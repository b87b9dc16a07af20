package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The plan as its person sees it.
 *
 * @param made "Made with Dana on February 18 · we look at it together on March 20"
 * @param waiting what there is to sign, or null
 */
public record MyPlanPage(
    String made,
    @Nullable Waiting waiting,
    List<GoalCard> goals,
    List<Get> services,
    List<Version> versions) {

  /** Something to say yes to. */
  public record Waiting(String title, String text, String with) {}

  /** A goal with its steps on one rail. */
  public record GoalCard(String eyebrow, String words, List<Step> steps) {}

  /** A step. {@code css} is is-done, is-next or empty. */
  public record Step(String css, String state, String words, String sub) {}

  /** Something the person gets. */
  public record Get(String icon, String name, String often) {}

  /** A signed version. */
  public record Version(String href, String title, String sub) {}

  /**
   * Signing.
   *
   * @param changes what is new, in words; empty when it is the first plan
   * @param same what stays
   */
  public record Signing(
      String version, boolean first, List<String> changes, @Nullable String same, String meaning, String with,
      List<GoalCard> goals, List<Get> services, Form form) {}

  /** Asking before signing. */
  public record Asking(String version, String with, String hint, Form form) {}

  /** One signed version, whole. */
  public record Old(String title, String sub, String pdf, List<GoalCard> goals, List<Get> services) {}
}
