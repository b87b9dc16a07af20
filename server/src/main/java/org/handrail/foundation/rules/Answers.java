package org.handrail.foundation.rules;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was rated and answered, by the ids of a pack. A rating not there was not given; a flag not
 * there is "no".
 */
public record Answers(Map<String, Integer> ratings, Set<String> flags) {
  public Answers {
    ratings = Map.copyOf(ratings);
    flags = Set.copyOf(flags);
  }

  public static Answers none() {
    return new Answers(Map.of(), Set.of());
  }

  public OptionalInt rating(String id) {
    Integer value = ratings.get(id);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  public boolean flag(String id) {
    return flags.contains(id);
  }

  public Answers with(String id, int rating) {
    var changed = new TreeMap<>(ratings);
    changed.put(id, rating);
    return new Answers(changed, flags);
  }

  public Answers with(String flag, boolean yes) {
    var changed = new TreeSet<>(flags);
    if (yes) {
      changed.add(flag);
    } else {
      changed.remove(flag);
    }
    return new Answers(ratings, changed);
  }

  /** These answers with the others' laid over them; flags of both are kept. */
  public Answers and(Answers others) {
    var all = new TreeMap<>(ratings);
    all.putAll(others.ratings);
    var both = new TreeSet<>(flags);
    both.addAll(others.flags);
    return new Answers(all, both);
  }
}
