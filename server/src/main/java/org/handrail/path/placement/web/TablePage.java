package org.handrail.path.placement.web;

import java.util.List;
import org.handrail.foundation.rules.Trace;
import org.jspecify.annotations.Nullable;

/** How the table was read, level by level, for this assessment. */
public record TablePage(String back, String name, String source, String id, boolean read, List<Level> levels) {

  /** One level; outcome is matches, nearly, not, or none for a level without ranges. */
  public record Level(String code, String name, String chip, String outcome, @Nullable Trace trace, List<String> ways) {}
}
