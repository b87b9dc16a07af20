package org.handrail.foundation.rules;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.rules.PlacementPack.Level;

/** What a placement table says about one person, level by level in the printed order. */
public record PlacementResult(List<LevelResult> levels) {

  /** The outcome for one level of care. */
  public sealed interface LevelResult {
    Level level();
  }

  /** The row holds; the trace says with which values. */
  public record Match(Level level, Trace trace) implements LevelResult {}

  /** The row does not hold; near lists the fewest changes that would make it hold, at most two. */
  public record NoMatch(Level level, Trace trace, List<NearMiss> near) implements LevelResult {}

  /** The source publishes no ranges for this level: only a clinician can choose it. */
  public record NoRanges(Level level) implements LevelResult {}

  /** Ratings and flags that would all have to differ for a row to hold. */
  public record NearMiss(List<Change> changes) {}

  /**
   * One rating or flag that would have to differ.
   *
   * @param allowed the values with which the row holds, ascending; 1 and 0 for a flag
   */
  public record Change(String input, String name, int now, List<Integer> allowed, String needs, boolean flag) {}

  public List<Match> matches() {
    return levels.stream().filter(Match.class::isInstance).map(Match.class::cast).toList();
  }

  public List<NoMatch> notMatched() {
    return levels.stream().filter(NoMatch.class::isInstance).map(NoMatch.class::cast).toList();
  }

  public List<NoRanges> withoutRanges() {
    return levels.stream().filter(NoRanges.class::isInstance).map(NoRanges.class::cast).toList();
  }

  /** The least intensive match: a default to start from, never a decision. */
  public Optional<Level> suggested() {
    return matches().stream().findFirst().map(Match::level);
  }
}
