package org.handrail.foundation.rules;

import java.util.List;

/** Versioned reference data: a placement table or a program's numbers. */
public sealed interface RulePack permits PlacementPack, ProgramPack {
  PackInfo info();

  /** Every example case that travels with the pack, tried now. */
  List<ExampleResult> tryExamples();

  /** Whether there are examples and all of them pass: only then may it be activated. */
  default boolean passesItsExamples() {
    var results = tryExamples();
    return !results.isEmpty() && results.stream().allMatch(ExampleResult::passes);
  }
}
