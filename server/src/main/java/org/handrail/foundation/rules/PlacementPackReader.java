package org.handrail.foundation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.foundation.rules.PlacementPack.Dimension;
import org.handrail.foundation.rules.PlacementPack.Example;
import org.handrail.foundation.rules.PlacementPack.Flag;
import org.handrail.foundation.rules.PlacementPack.Level;
import org.handrail.foundation.rules.PlacementPack.Reason;
import org.handrail.foundation.rules.PlacementPack.Setting;
import org.jspecify.annotations.Nullable;

/** Reads a placement table and refuses one that would mislead. */
final class PlacementPackReader {
  private final PackJson top;
  private final PackInfo info;
  private final Scale scale;
  private final Set<String> ratingIds = new HashSet<>();
  private final Set<String> flagIds = new HashSet<>();

  private PlacementPackReader(PackJson top, PackInfo info) {
    this.top = top.only("kind", "id", "version", "name", "edition", "state", "payer", "effective", "source",
        "scale", "dimensions", "flags", "conditions", "levels", "discrepancyReasons", "safety", "examples");
    this.info = info;
    this.scale = scale(top.at("scale").only("min", "max", "labels"));
  }

  static PlacementPack read(PackJson top, PackInfo info) {
    return new PlacementPackReader(top, info).pack();
  }

  private PlacementPack pack() {
    var dimensions = top.list("dimensions").stream().map(this::dimension).toList();
    var flags = top.list("flags").stream().map(this::flag).toList();
    var tableInputs = ConditionReader.of(scale, Set.copyOf(ratingIds), Set.copyOf(flagIds), named());
    var levels = levels(tableInputs);
    ReadingCost.check(top.at("levels"), scale, levels);
    var safety = new SafetyReader(scale, ratingIds, flagIds).read(top.list("safety"));
    var seen = PackJson.noIds();
    var reasons = top.list("discrepancyReasons").stream()
        .map(at -> new Reason(at.only("id", "name").unique("id", seen), at.text("name"))).toList();
    var pack = new PlacementPack(info, scale, dimensions, flags, levels, reasons, safety, examples());
    checkExamples(pack);
    return pack;
  }

  private Scale scale(PackJson at) {
    try {
      return new Scale(at.whole("min"), at.whole("max"), at.list("labels").stream().map(PackJson::text).toList());
    } catch (IllegalArgumentException wrong) {
      throw at.refuse(String.valueOf(wrong.getMessage()));
    }
  }

  private Dimension dimension(PackJson at) {
    return new Dimension(at.only("id", "name", "about").uniqueInput("id", ratingIds), at.text("name"), at.text("about"));
  }

  private Flag flag(PackJson at) {
    String id = at.only("id", "dimension", "name", "ask").uniqueInput("id", flagIds);
    if (ratingIds.contains(id)) {
      throw at.at("id").refuse("'" + id + "' is a dimension already");
    }
    if (!ratingIds.contains(at.text("dimension"))) {
      throw at.at("dimension").refuse("'" + at.text("dimension") + "' is not a dimension of this pack");
    }
    return new Flag(id, at.text("dimension"), at.text("name"), at.text("ask"));
  }

  /** Conditions with a name; each may use those above it, so that none can go in circles. */
  private Map<String, Condition> named() {
    var named = new HashMap<String, Condition>();
    if (top.has("conditions")) {
      for (String name : top.at("conditions").properties().keySet()) {
        named.put(name, ConditionReader.of(scale, ratingIds, flagIds, named).read(top.at("conditions").at(name)));
      }
    }
    return named;
  }

  private List<Level> levels(ConditionReader conditions) {
    var seen = PackJson.noIds();
    var levels = new ArrayList<Level>();
    for (PackJson at : top.list("levels")) {
      String id = at.only("id", "name", "setting", "row").unique("id", seen);
      @Nullable Condition row = at.has("row") ? conditions.read(at.at("row")) : null;
      levels.add(new Level(id, at.text("name"), at.oneOf("setting", Setting.class), row));
    }
    if (levels.stream().allMatch(level -> level.row() == null)) {
      throw top.at("levels").refuse("at least one level needs a row");
    }
    return List.copyOf(levels);
  }

  private List<Example> examples() {
    return top.list("examples").stream().map(at -> {
      var ratings = new HashMap<String, Integer>();
      at.only("in", "flags", "match").at("in").properties().keySet().forEach(id -> ratings.put(id, at.at("in").whole(id)));
      var flags = at.list("flags").stream().map(PackJson::text).toList();
      return new Example(new Answers(ratings, Set.copyOf(flags)), at.list("match").stream().map(PackJson::text).toList());
    }).toList();
  }

  /** An example that cannot be read is a mistake in the file; one that comes out otherwise is for {@link RulePack#tryExamples}. */
  private void checkExamples(PlacementPack pack) {
    var places = top.list("examples");
    for (int i = 0; i < places.size(); i++) {
      var example = pack.examples().get(i);
      var problems = pack.problems(example.in());
      if (!problems.isEmpty()) {
        throw places.get(i).at("in").refuse(String.join("; ", problems));
      }
      for (String id : example.match()) {
        if (pack.level(id).isEmpty()) {
          throw places.get(i).at("match").refuse("'" + id + "' is not a level of this pack");
        }
      }
    }
  }
}
