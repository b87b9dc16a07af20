package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.rules.SafetyRule.Advice;
import org.handrail.foundation.rules.SafetyRule.Question;
import org.handrail.foundation.rules.SafetyRule.Suggestion;
import org.handrail.foundation.rules.SafetyRule.Suggestion.Band;
import org.jspecify.annotations.Nullable;

/** Reads the safety rules; their questions share one set of ids with the dimensions and flags. */
final class SafetyReader {
  private final Scale scale;
  private final Set<String> dimensions;
  private final Set<String> ratings;
  private final Set<String> flags;

  SafetyReader(Scale scale, Set<String> dimensions, Set<String> flags) {
    this.scale = scale;
    this.dimensions = Set.copyOf(dimensions);
    this.ratings = new HashSet<>(dimensions);
    this.flags = new HashSet<>(flags);
  }

  List<SafetyRule> read(List<PackJson> places) {
    var seen = PackJson.noIds();
    var questions = places.stream().map(at -> at.list("questions").stream().map(this::question).toList()).toList();
    var conditions = ConditionReader.of(scale, ratings, flags, Map.of());
    var rules = new ArrayList<SafetyRule>();
    for (int i = 0; i < places.size(); i++) {
      PackJson at = places.get(i).only("id", "name", "questions", "suggests", "stops", "advice", "act", "source");
      @Nullable Suggestion suggests = at.has("suggests") ? suggestion(at.at("suggests")) : null;
      rules.add(new SafetyRule(at.unique("id", seen), at.text("name"), questions.get(i), suggests,
          conditions.read(at.at("stops")), advice(at, conditions), at.text("act"),
          at.at("source").only("text", "confidence").sourceHere()));
    }
    return List.copyOf(rules);
  }

  private Question question(PackJson at) {
    String kind = at.only("id", "kind", "ask").text("kind");
    String id = at.uniqueInput("id", PackJson.noIds());
    if (ratings.contains(id) || flags.contains(id)) {
      throw at.at("id").refuse("'" + id + "' is used twice");
    }
    boolean flag = switch (kind) {
      case "flag" -> flags.add(id);
      case "rating" -> !ratings.add(id);
      default -> throw at.at("kind").refuse("'" + kind + "' is not rating or flag");
    };
    return new Question(id, flag, at.text("ask"));
  }

  private static List<Advice> advice(PackJson at, ConditionReader conditions) {
    var seen = PackJson.noIds();
    return at.list("advice").stream()
        .map(item -> new Advice(item.only("id", "when", "then").unique("id", seen), conditions.read(item.at("when")), item.text("then")))
        .toList();
  }

  /** Bands must cover every possible sum exactly once. */
  private Suggestion suggestion(PackJson at) {
    String dimension = at.only("dimension", "sumOf", "bands").text("dimension");
    if (!dimensions.contains(dimension)) {
      throw at.at("dimension").refuse("'" + dimension + "' is not a dimension of this pack");
    }
    var sumOf = at.list("sumOf").stream().map(item -> {
      if (!ratings.contains(item.text()) || dimensions.contains(item.text())) {
        throw item.refuse("'" + item.text() + "' is not a rated question of this pack");
      }
      return item.text();
    }).toList();
    var bands = new ArrayList<Band>();
    int next = sumOf.size() * scale.min();
    for (PackJson band : at.list("bands")) {
      var read = new Band(band.only("from", "to", "rating").whole("from"), band.whole("to"), band.whole("rating"));
      if (read.from() != next || read.to() < read.from() || !scale.holds(read.rating())) {
        throw band.refuse("bands follow each other without gap from " + next + ", each to a rating on the scale");
      }
      next = read.to() + 1;
      bands.add(read);
    }
    if (next != sumOf.size() * scale.max() + 1) {
      throw at.at("bands").refuse("bands end at " + (next - 1) + " but the sum reaches " + sumOf.size() * scale.max());
    }
    return new Suggestion(dimension, sumOf, List.copyOf(bands));
  }
}
