package org.handrail.foundation.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a row's condition; every id must be known and every range inside the scale. */
record ConditionReader(Scale scale, Set<String> ratings, Set<String> flags, Map<String, Condition> named) {

  static ConditionReader of(Scale scale, Set<String> ratings, Set<String> flags, Map<String, Condition> named) {
    return new ConditionReader(scale, ratings, flags, named);
  }

  Condition read(PackJson at) {
    Condition condition = condition(at);
    ReadingCost.check(at, condition);
    return condition;
  }

  private Condition condition(PackJson at) {
    if (at.has("in")) {
      return range(at.only("in", "from", "to"));
    }
    if (at.has("flag")) {
      at.only("flag", "is");
      return new Condition.IsSet(known(at, "flag", flags, "a flag"), !at.has("is") || at.at("is").yesNo());
    }
    if (at.has("all")) {
      return new Condition.AllOf(parts(at.only("all").at("all")));
    }
    if (at.has("any")) {
      return new Condition.OneOf(parts(at.only("any").at("any")));
    }
    if (at.has("use")) {
      Condition condition = named.get(at.only("use").text("use"));
      if (condition == null) {
        throw at.at("use").refuse("no condition above is named '" + at.text("use") + "'");
      }
      return condition;
    }
    throw at.refuse("a condition needs 'in', 'flag', 'all', 'any' or 'use'");
  }

  private Condition range(PackJson at) {
    String input = known(at, "in", ratings, "a dimension");
    int from = at.whole("from");
    int to = at.whole("to");
    if (from > to) {
      throw at.refuse("from " + from + " is above to " + to);
    }
    if (!scale.holds(from) || !scale.holds(to)) {
      throw at.refuse(from + " to " + to + " is out of scale, which runs from " + scale.min() + " to " + scale.max());
    }
    return new Condition.InRange(input, from, to);
  }

  private List<Condition> parts(PackJson at) {
    var parts = at.list().stream().map(this::read).toList();
    if (parts.isEmpty()) {
      throw at.refuse("an empty list would always or never hold");
    }
    return parts;
  }

  private static String known(PackJson at, String name, Set<String> ids, String what) {
    String id = at.text(name);
    if (!ids.contains(id)) {
      throw at.at(name).refuse("'" + id + "' is not " + what + " of this pack");
    }
    return id;
  }
}
