package org.handrail.path.admission.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Admission of one person: the steps, and the last one.
 *
 * @param started whether one is being prepared
 * @param stop why nobody can be admitted, or null
 * @param admit absent until it is started, and for those who may not
 * @param episodes newest first
 */
public record AdmissionPage(
    String base,
    String called,
    String line,
    boolean started,
    boolean mayWrite,
    @Nullable String stop,
    List<Step> steps,
    int done,
    @Nullable Admit admit,
    List<Course> episodes,
    boolean inTreatment,
    Form form,
    Form cancelForm) {

  /** One step; href null when this person cannot do it here. */
  public record Step(String title, boolean done, boolean stop, String says, @Nullable String href, String action) {}

  /** What is chosen last; missing names the steps in the way. */
  public record Admit(
      List<String> missing, List<Choice> programs, @Nullable String program, String from, String latest, List<Choice> primaries, @Nullable String hint) {}

  /** One episode with its stays. */
  public record Course(String title, String says, boolean open, List<Period> stays) {}

  /** One stay; chip is its colour. */
  public record Period(String where, String level, String chip, String kind, String dates) {}
}
