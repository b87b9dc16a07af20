package org.handrail.path.placement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment as a PDF: the ratings, the interview, what the table says, what was decided. */
public record PlacementPrint(String organization, String patient, String born, String title, PlacementPage page, List<Part> parts, String printed) {
  /** A part of the interview: what was said, and who signed it. */
  public record Part(String title, List<Said> said, List<String> signatures) {}

  /** A question with its answer; from is where an answer that was not asked here comes from. */
  public record Said(String ask, String answer, @Nullable String from) {}
}
