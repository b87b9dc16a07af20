package org.handrail.path.placement;

import java.util.List;
import org.handrail.foundation.rules.PlacementResult;
import org.handrail.foundation.rules.PlacementResult.Match;
import org.handrail.foundation.rules.PlacementResult.NoMatch;
import org.handrail.foundation.rules.PlacementResult.NoRanges;
import org.handrail.foundation.rules.Trace;
import org.jspecify.annotations.Nullable;

/** The reading of a table in the form in which it is stored: plain names and values, no reference to the pack needed. */
record TraceView(String level, String name, String outcome, @Nullable Step row, List<List<Needed>> nearly) {
  record Step(String kind, @Nullable String input, @Nullable String name, @Nullable Integer value, @Nullable String needs,
      boolean held, List<Step> parts) {}

  record Needed(String input, String name, int now, String needs) {}

  static List<TraceView> of(PlacementResult result) {
    return result.levels().stream().map(TraceView::of).toList();
  }

  private static TraceView of(PlacementResult.LevelResult level) {
    String id = level.level().id();
    String name = level.level().name();
    return switch (level) {
      case Match match -> new TraceView(id, name, "matches", step(match.trace()), List.of());
      case NoMatch other -> new TraceView(id, name, "does not match", step(other.trace()), other.near().stream()
          .map(near -> near.changes().stream()
              .map(change -> new Needed(change.input(), change.name(), change.now(), change.needs())).toList())
          .toList());
      case NoRanges none -> new TraceView(id, name, "no ranges published", null, List.of());
    };
  }

  private static Step step(Trace trace) {
    return switch (trace) {
      case Trace.Fact fact -> new Step("is", fact.input(), fact.name(), fact.value(), fact.needs(), fact.held(), List.of());
      case Trace.AllOf all -> new Step("all of", null, null, null, null, all.held(), all.parts().stream().map(TraceView::step).toList());
      case Trace.OneOf one -> new Step("one of", null, null, null, null, one.held(), one.parts().stream().map(TraceView::step).toList());
    };
  }
}
