package org.handrail.foundation.rules.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.rules.ExampleResult;
import org.handrail.foundation.rules.PlacementPack.Dimension;
import org.handrail.foundation.rules.TableWords;
import org.jspecify.annotations.Nullable;

/**
 * One version of one rule pack, to be read and decided on.
 *
 * @param facts what the pack says about itself and who brought it, name and value
 * @param table null for a program's numbers
 * @param numbers empty for a placement table
 * @param action null where nothing can be done
 * @param usedBy programs that run under it
 */
public record PackPage(
    String base,
    String name,
    String ref,
    String state,
    String dot,
    List<Fact> facts,
    String source,
    @Nullable Table table,
    List<Number> numbers,
    List<ExampleResult> examples,
    List<String> untried,
    List<String> usedBy,
    @Nullable Action action,
    Form form) {

  public record Fact(String name, String value) {}

  /** A placement table as people print it. */
  public record Table(String scale, List<Dimension> dimensions, List<TableWords.Line> lines, List<Safety> safety, List<String> reasons) {}

  public record Safety(String name, List<String> questions, String stops, List<String> advice, String act, String source) {}

  /** A number of a program; inherited from the pack it extends, or its own. */
  public record Number(String rule, String value, String source, String confidence, boolean inherited, String writtenIn) {}

  /**
   * What the reader may do.
   *
   * @param seen when the text that is shown was uploaded
   * @param activate whether it waits; otherwise it can only be taken out of use
   * @param mine uploaded by the reader, who therefore cannot put it in use
   */
  public record Action(boolean activate, boolean mine, String seen) {}

  public long failing() {
    return examples.stream().filter(example -> !example.passes()).count();
  }
}
