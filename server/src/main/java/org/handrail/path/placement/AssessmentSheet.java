package org.handrail.path.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.foundation.rules.Answers;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.PlacementPack.Dimension;
import org.handrail.foundation.rules.PlacementResult;
import org.handrail.foundation.rules.SafetyRule;

/**
 * An assessment with everything entered in it, as it is now.
 *
 * @param history every rating, oldest first
 * @param actions everything done about risks, oldest first
 */
public record AssessmentSheet(
    Assessment assessment,
    PlacementPack pack,
    List<Rating> history,
    List<SafetyAnswer> answered,
    List<SafetyAction> actions,
    Optional<PlacementDecision> decision) {

  /** The rating that counts for a dimension. */
  public Optional<Rating> rating(String dimension) {
    return history.stream().filter(rating -> rating.dimension().equals(dimension)).max(Comparator.comparingInt(Rating::version));
  }

  /** The answers that count for a safety rule. */
  public Optional<SafetyAnswer> answer(String rule) {
    return answered.stream().filter(answer -> answer.rule().equals(rule)).max(Comparator.comparingInt(SafetyAnswer::version));
  }

  /** Dimensions nobody has rated yet, in the order of the pack. */
  public List<Dimension> unrated() {
    return pack.dimensions().stream().filter(dimension -> rating(dimension.id()).isEmpty()).toList();
  }

  /** Ratings and flags of the dimensions: what the table reads. */
  public Answers inputs() {
    var ratings = new HashMap<String, Integer>();
    var flags = new TreeSet<String>();
    for (Dimension dimension : pack.dimensions()) {
      rating(dimension.id()).ifPresent(rating -> {
        ratings.put(dimension.id(), rating.value());
        flags.addAll(rating.flags());
      });
    }
    return new Answers(ratings, flags);
  }

  /** The inputs with all safety answers: what the safety rules read. */
  public Answers everything() {
    Answers all = inputs();
    for (SafetyRule rule : pack.safety()) {
      all = answer(rule.id()).map(SafetyAnswer::answers).map(all::and).orElse(all);
    }
    return all;
  }

  /** What the table says, once every dimension is rated. */
  public Optional<PlacementResult> result() {
    return unrated().isEmpty() ? Optional.of(pack.read(inputs())) : Optional.empty();
  }

  /** Every safety rule, in the order of the pack. */
  public List<SafetyState> safety() {
    Answers all = everything();
    return pack.safety().stream().map(rule -> state(rule, all)).toList();
  }

  private SafetyState state(SafetyRule rule, Answers all) {
    Optional<SafetyAnswer> answer = answer(rule.id());
    if (rule.stops(all)) {
      Answers seen = rule.seen(all);
      return actions.stream()
          .filter(action -> action.rule().equals(rule.id()) && action.seen().equals(seen))
          .reduce((earlier, later) -> later)
          .<SafetyState>map(action -> new SafetyState.Handled(rule, answer, action, rule.advice(all)))
          .orElseGet(() -> new SafetyState.Open(rule, answer, rule.advice(all)));
    }
    return rule.questions().isEmpty() || answer.isPresent()
        ? new SafetyState.Clear(rule, answer)
        : new SafetyState.NotAsked(rule);
  }

  /** Which version of each entry this sheet shows: a signature is refused when they are no longer these. */
  public Map<String, Integer> versions() {
    var versions = new LinkedHashMap<String, Integer>();
    pack.dimensions().forEach(dimension -> versions.put(dimension.id(), rating(dimension.id()).map(Rating::version).orElse(0)));
    pack.safety().forEach(rule -> versions.put(rule.id(), answer(rule.id()).map(SafetyAnswer::version).orElse(0)));
    versions.put("wishes", assessment.version());
    return versions;
  }

  /** {@link #versions()} as one line of text. */
  public String seen() {
    return versions().entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue()).collect(Collectors.joining(" "));
  }

  /** Names of the entries that differ from a line written by {@link #seen()}. */
  public List<String> changedSince(String seen) {
    var then = List.of(seen.split(" "));
    var changed = new ArrayList<String>();
    versions().forEach((entry, version) -> {
      if (!then.contains(entry + ":" + version)) {
        changed.add(entryName(entry));
      }
    });
    return changed;
  }

  private String entryName(String entry) {
    return pack.dimension(entry).map(Dimension::name)
        .or(() -> pack.safetyRule(entry).map(SafetyRule::name))
        .orElse("What the person wants");
  }
}
