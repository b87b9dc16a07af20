package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** One safety rule: its questions, and what was done about a risk. */
public record SafetyPage(
    String back,
    String action,
    String name,
    String act,
    String source,
    String dot,
    String says,
    boolean open,
    boolean draft,
    List<String> advice,
    List<Question> questions,
    List<Choice> ratings,
    List<Choice> yesNo,
    String note,
    int edited,
    @Nullable String suggestion,
    @Nullable String answeredBy,
    @Nullable String theirs,
    List<Done> done,
    String now,
    Form form,
    Form actionForm) {

  /** A question with its answer so far: a number, yes, no, or null. */
  public record Question(String id, String ask, boolean flag, @Nullable String value) {}

  /** What was done. */
  public record Done(String done, String told, String when, String by) {}
}
