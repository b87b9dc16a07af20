package org.handrail.foundation.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.rules.Trace.Fact;

/** Walks a condition with the names of a pack at hand. */
final class Tracer {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> flags = new HashMap<>();
  private final Scale scale;

  private Tracer(Scale scale) {
    this.scale = scale;
  }

  static Tracer of(PlacementPack pack) {
    var tracer = new Tracer(pack.scale());
    pack.dimensions().forEach(dimension -> tracer.names.put(dimension.id(), dimension.name()));
    pack.flags().forEach(flag -> tracer.flags.put(flag.id(), flag.name()));
    pack.safety().stream().flatMap(rule -> rule.questions().stream()).forEach(question ->
        (question.flag() ? tracer.flags : tracer.names).put(question.id(), question.ask()));
    return tracer;
  }

  boolean isFlag(String input) {
    return flags.containsKey(input);
  }

  String name(String input) {
    String name = isFlag(input) ? flags.get(input) : names.get(input);
    if (name == null) {
      throw new IllegalStateException("input '" + input + "' passed the loader without a name");
    }
    return name;
  }

  Trace trace(Condition condition, Answers answers) {
    boolean held = condition.holds(answers);
    return switch (condition) {
      case Condition.InRange range -> new Fact(range.input(), name(range.input()), answers.ratings().get(range.input()),
          scale.words(range.from(), range.to()), false, held);
      case Condition.IsSet flag -> new Fact(flag.flag(), name(flag.flag()), answers.flag(flag.flag()) ? 1 : 0,
          flag.yes() ? "yes" : "no", true, held);
      case Condition.AllOf all -> new Trace.AllOf(parts(all.parts(), answers), held);
      case Condition.OneOf one -> new Trace.OneOf(parts(one.parts(), answers), held);
    };
  }

  private List<Trace> parts(List<Condition> parts, Answers answers) {
    return parts.stream().map(part -> trace(part, answers)).toList();
  }
}
