package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program's numbers, its own and those of the pack it extends. */
public record ProgramPack(PackInfo info, Map<Place, Entry> entries, List<Example> examples) implements RulePack {
  public ProgramPack {
    entries = Map.copyOf(entries);
    examples = List.copyOf(examples);
  }

  /** A rule, and for what: a level of care, a kind of group; null when it holds for the program. */
  public record Place(String key, @Nullable String what) {}

  /** A value with its source and the pack it was written in. */
  public record Entry(Value value, Source source, PackRef writtenIn) {}

  /** What a rule must come to, whether this pack gives it or the one it extends. */
  public record Example(Place place, Value value) {}

  /** What a rule can be. */
  public sealed interface Value {
    /** As a person reads it: "30 days", "9 to 19 hours", "20 or more hours", "yes". */
    default String words() {
      return switch (this) {
        case Amount amount -> amount.value() + " " + (amount.value() == 1 && amount.unit().endsWith("s") ? amount.unit().substring(0, amount.unit().length() - 1) : amount.unit());
        case Range range -> range.min() + (range.max() == null ? " or more " : " to " + range.max() + " ") + range.unit();
        case Words words -> String.join(", ", words.values());
        case YesNo answer -> answer.value() ? "yes" : "no";
      };
    }

    record Amount(int value, String unit) implements Value {}

    /** Both ends included; max is null when there is no upper end. */
    record Range(int min, @Nullable Integer max, String unit) implements Value {}

    record Words(List<String> values) implements Value {}

    record YesNo(boolean value) implements Value {}
  }

  @Override
  public List<ExampleResult> tryExamples() {
    var results = new ArrayList<ExampleResult>();
    for (Example example : examples) {
      Entry entry = entries.get(example.place());
      results.add(new ExampleResult(results.size() + 1, ProgramRuleKind.words(example.place()), example.value().words(),
          entry == null ? "not given" : entry.value().words()));
    }
    return List.copyOf(results);
  }

  /** The rules in the order in which they are listed for a reader. */
  public List<Place> places() {
    return entries.keySet().stream().sorted(ProgramRuleKind.ORDER).toList();
  }

  /** A rule as a person reads it: "Most people in a group · counseling". */
  public String words(Place place) {
    return ProgramRuleKind.words(place);
  }

  public Optional<Entry> find(String key, @Nullable String what) {
    return Optional.ofNullable(entries.get(new Place(key, what)));
  }
}
