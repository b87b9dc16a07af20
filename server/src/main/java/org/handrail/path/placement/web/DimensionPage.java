package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One dimension, to be rated.
 *
 * @param suggestion what the safety answers point to, or null
 * @param lastTime the rating of the last decided assessment, or null
 * @param theirs what a colleague saved while this one was typed, or null
 */
public record DimensionPage(
    String back,
    String action,
    String name,
    String about,
    List<Choice> ratings,
    List<Choice> flags,
    List<Choice> sources,
    int edited,
    boolean draft,
    @Nullable String value,
    List<String> chosenFlags,
    String evidence,
    @Nullable String source,
    @Nullable String suggestion,
    @Nullable Said lastTime,
    @Nullable Said theirs,
    List<Said> history,
    Form form) {

  /** A rating as somebody gave it. */
  public record Said(int value, String word, String evidence, String by) {}
}
