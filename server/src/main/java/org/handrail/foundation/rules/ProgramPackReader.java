package org.handrail.foundation.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handrail.foundation.rules.ProgramPack.Entry;
import org.handrail.foundation.rules.ProgramPack.Place;
import org.handrail.foundation.rules.ProgramPack.Value;
import org.jspecify.annotations.Nullable;

/** Reads a program's numbers, laid over those of the pack it extends. */
final class ProgramPackReader {
  private ProgramPackReader() {}

  static ProgramPack read(PackJson top, PackInfo info, Function<PackJson, ProgramPack> extended) {
    top.only("kind", "id", "version", "name", "edition", "state", "payer", "effective", "source", "extends", "rules", "examples");
    Map<Place, Entry> entries = new HashMap<>();
    if (top.has("extends")) {
      entries.putAll(extended.apply(top.at("extends")).entries());
    }
    var seen = new HashSet<Place>();
    for (PackJson at : top.list("rules")) {
      at.only("key", "for", "unit", "value", "values", "min", "max", "source", "confidence");
      ProgramRuleKind kind = kind(at);
      var place = new Place(kind.key(), at.textOrNull("for"));
      if (!seen.add(place)) {
        throw at.refuse("'" + kind.key() + "' is given twice" + (place.what() == null ? "" : " for '" + place.what() + "'"));
      }
      entries.put(place, new Entry(value(kind, at), at.source(), info.ref()));
    }
    for (ProgramRuleKind kind : ProgramRuleKind.values()) {
      if (kind.use == ProgramRuleKind.Use.NEEDED && !entries.containsKey(new Place(kind.key(), null))) {
        throw top.at("rules").refuse("'" + kind.key() + "' is missing, here and in the pack it extends");
      }
    }
    return new ProgramPack(info, entries, top.has("examples") ? top.list("examples").stream().map(ProgramPackReader::example).toList() : List.of());
  }

  private static ProgramRuleKind kind(PackJson at) {
    ProgramRuleKind kind = ProgramRuleKind.of(at.text("key"))
        .orElseThrow(() -> at.at("key").refuse("'" + at.text("key") + "' is not a rule of a program"));
    boolean perItem = kind.use == ProgramRuleKind.Use.PER_ITEM;
    if (perItem != at.has("for")) {
      throw at.refuse("'" + kind.key() + "' " + (perItem ? "needs 'for'" : "takes no 'for'"));
    }
    return kind;
  }

  private static ProgramPack.Example example(PackJson at) {
    ProgramRuleKind kind = kind(at.only("key", "for", "unit", "value", "values", "min", "max"));
    return new ProgramPack.Example(new Place(kind.key(), at.textOrNull("for")), value(kind, at));
  }

  private static Value value(ProgramRuleKind kind, PackJson at) {
    @Nullable String unit = at.textOrNull("unit");
    if (kind.unit != null && !kind.unit.equals(unit)) {
      throw at.refuse("'" + kind.key() + "' is in " + kind.unit + ", not in '" + unit + "'");
    }
    if (kind.shape == Value.Amount.class) {
      int amount = at.whole("value");
      if (amount < 1) {
        throw at.at("value").refuse(amount + " is below 1");
      }
      return new Value.Amount(amount, String.valueOf(unit));
    }
    if (kind.shape == Value.Range.class) {
      int min = at.whole("min");
      @Nullable Integer max = at.has("max") ? at.whole("max") : null;
      if (min < 0 || (max != null && max < min)) {
        throw at.refuse("from " + min + " to " + max + " is not a range");
      }
      return new Value.Range(min, max, String.valueOf(unit));
    }
    if (kind.shape == Value.YesNo.class) {
      return new Value.YesNo(at.at("value").yesNo());
    }
    var words = at.list("values").stream().map(PackJson::text).toList();
    if (words.isEmpty() || new HashSet<>(words).size() < words.size()) {
      throw at.at("values").refuse("one or more different values are needed");
    }
    if (kind == ProgramRuleKind.FOLLOW_UP_CONTACTS) {
      at.list("values").forEach(ProgramPackReader::checkDays);
    }
    if (kind == ProgramRuleKind.INSTRUMENT_SCHEDULE && !at.text("for").matches("intake|transition|follow-up|[1-9][0-9]{0,3}(@[0-9.]+)?")) {
      throw at.at("for").refuse("'" + at.text("for") + "' is neither intake, transition, follow-up, nor a number of days such as '7' or '30@1'");
    }
    return new Value.Words(words);
  }

  private static void checkDays(PackJson at) {
    if (!at.text().matches("[1-9][0-9]{0,3}")) {
      throw at.refuse("'" + at.text() + "' is not a number of days");
    }
  }
}
