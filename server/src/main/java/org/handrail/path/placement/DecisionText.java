package org.handrail.path.placement;

import java.util.stream.Collectors;
import org.handrail.foundation.rules.PlacementPack;

/** The decision as the text that is signed. */
final class DecisionText {
  private DecisionText() {}

  static String of(AssessmentSheet sheet, PlacementDecision decision) {
    PlacementPack pack = sheet.pack();
    var text = new StringBuilder("Placement, assessment ").append(sheet.assessment().number()).append('\n');
    text.append("Table: ").append(pack.info().name()).append(" (").append(pack.info().ref()).append(")\n");
    for (PlacementPack.Dimension dimension : pack.dimensions()) {
      var rating = sheet.rating(dimension.id()).orElseThrow();
      text.append(dimension.name()).append(": ").append(rating.value()).append(' ').append(pack.scale().label(rating.value()));
      pack.flagsOf(dimension.id()).stream().filter(flag -> rating.flags().contains(flag.id()))
          .forEach(flag -> text.append(", ").append(flag.name()));
      text.append(". ").append(rating.evidence()).append(" (").append(rating.source().label()).append(")\n");
    }
    for (SafetyAction action : sheet.actions()) {
      text.append("Risk handled, ").append(pack.safetyRule(action.rule()).orElseThrow().name()).append(": ")
          .append(action.done()).append(" Told: ").append(action.told()).append('\n');
    }
    text.append("Rows that match: ").append(decision.matches().isEmpty() ? "none"
        : decision.matches().stream().map(level -> name(pack, level)).collect(Collectors.joining(", "))).append('\n');
    text.append("Recommended: ").append(name(pack, decision.recommended())).append('\n');
    text.append("Actual: ").append(name(pack, decision.actual())).append('\n');
    String reason = decision.reason();
    if (reason != null) {
      text.append("Why they differ: ").append(pack.discrepancyReason(reason).orElseThrow().name()).append('\n');
    }
    if (!decision.words().isEmpty()) {
      text.append("In the clinician's words: ").append(decision.words()).append('\n');
    }
    if (decision.reviewOn() != null) {
      text.append("Level reviewed again on ").append(decision.reviewOn()).append('\n');
    }
    return text.toString();
  }

  private static String name(PlacementPack pack, String level) {
    return pack.level(level).orElseThrow().name() + " (" + level + ")";
  }
}
