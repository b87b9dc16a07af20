package org.handrail.foundation.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program's numbers, its own and those of the pack it extends. */
public record ProgramPack(PackInfo info, Map<Place, Entry> entries) implements RulePack {
  public ProgramPack {
    entries = Map.copyOf(entries);
  }

  /** A rule, and for what: a level of care, a kind of group; null when it holds for the program. */
  public record Place(String key, @Nullable String what) {}

  /** A value with its source and the pack it was written in. */
  public record Entry(Value value, Source source, PackRef writtenIn) {}

  /** What a rule can be. */
  public sealed interface Value {
    record Amount(int value, String unit) implements Value {}

    /** Both ends included; max is null when there is no upper end. */
    record Range(int min, @Nullable Integer max, String unit) implements Value {}

    record Words(List<String> values) implements Value {}

    record YesNo(boolean value) implements Value {}
  }

  public Optional<Entry> find(String key, @Nullable String what) {
    return Optional.ofNullable(entries.get(new Place(key, what)));
  }
}
