package org.handrail.foundation.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.handrail.foundation.rules.ProgramPack.Place;
import org.handrail.foundation.rules.ProgramPack.Value;
import org.jspecify.annotations.Nullable;

/** The rules a program pack may hold, with the shape and unit of each; anything else is refused. */
enum ProgramRuleKind {
  HOURS_PER_WEEK("Hours a week", Value.Range.class, "hours", Use.PER_ITEM),
  HOURS_PER_DAY_MIN("Fewest hours a day", Value.Amount.class, "hours", Use.PER_ITEM),
  DAYS_PER_WEEK_MIN("Fewest days a week", Value.Amount.class, "days", Use.PER_ITEM),
  GAP_DAYS_MAX("Most days in a row without a session", Value.Amount.class, "days", Use.PER_ITEM),
  WEEKS_TYPICAL("Usual length", Value.Range.class, "weeks", Use.PER_ITEM),
  STEP_DOWN_BELOW_HOURS("Fewer hours while stepping down, at most", Value.Amount.class, "weeks", Use.PER_ITEM),
  BILLABLE_DAY_MIN("Attended for a day to be billed, at least", Value.Amount.class, "minutes", Use.PER_ITEM),
  GROUP_CAP("Most people in a group", Value.Amount.class, "people", Use.PER_ITEM),
  CASELOAD_MAX("Most patients for one counselor", Value.Amount.class, "people", Use.PER_ITEM),
  PLAN_DUE("First plan signed within", Value.Amount.class, "days", Use.NEEDED),
  PLAN_DUE_SESSIONS("First plan signed, counted in days with a session", Value.Amount.class, "session days", Use.OPTIONAL),
  PLAN_SIGNED_BY("The plan is signed by", Value.Words.class, null, Use.NEEDED),
  PLAN_REVIEW_EVERY("Plan reviewed every", Value.Amount.class, "days", Use.NEEDED),
  LEVEL_REVIEW_EVERY("Level of care reviewed every", Value.Amount.class, "days", Use.NEEDED),
  CO_SIGNATURE_WITHIN("Notes co-signed within", Value.Amount.class, "days", Use.NEEDED),
  NOTE_DUE_WITHIN("Note written within", Value.Amount.class, "hours", Use.NEEDED),
  FAMILY_SESSION_EVERY("Family session every", Value.Amount.class, "days", Use.OPTIONAL),
  ASSESSMENT_TO_START_MAX("Assessment to first day, at most", Value.Amount.class, "days", Use.NEEDED),
  COUNTED_SESSION_TYPES("Sessions that count toward the hours", Value.Words.class, null, Use.NEEDED),
  PRORATE_PARTIAL_WEEKS("First, last and holiday weeks ask for a share", Value.YesNo.class, null, Use.NEEDED),
  ABSENCE_OUTREACH_WITHIN("Someone calls after a missed session within", Value.Amount.class, "hours", Use.NEEDED),
  ABSENCE_ESCALATES_AT("The supervisor is told at", Value.Amount.class, "absences", Use.NEEDED),
  ROLL_CALL_LATE_AFTER("Roll call is late after", Value.Amount.class, "hours", Use.NEEDED),
  AUTHORIZATION_WARNS_BEFORE("Authorization warns before its end", Value.Amount.class, "days", Use.NEEDED),
  FOLLOW_UP_CONTACTS("Days after discharge with a contact", Value.Words.class, null, Use.NEEDED),
  INSTRUMENT_SCHEDULE("What is asked", Value.Words.class, null, Use.PER_ITEM),
  PLACEMENT_TABLE("Placement table", Value.Words.class, null, Use.NEEDED),
  CONSULTATION_BY_PHONE_WITHIN("Consultation by phone within", Value.Amount.class, "hours", Use.OPTIONAL),
  CONSULTATION_IN_PERSON_WITHIN("Consultation in person within", Value.Amount.class, "hours", Use.OPTIONAL);

  /** As the pack's page lists them: by kind, then levels before others. */
  static final Comparator<Place> ORDER = Comparator.<Place>comparingInt(place -> of(place.key()).orElseThrow().ordinal())
      .thenComparingInt(place -> String.valueOf(place.what()).matches("\\d+") ? Integer.parseInt(String.valueOf(place.what())) : 0)
      .thenComparing(place -> String.valueOf(place.what()));

  private final String label;
  final Class<? extends Value> shape;
  final @Nullable String unit;
  final Use use;

  /** Whether a pack must give the rule once, may give it once, or gives it per level, kind of group or interval. */
  enum Use { NEEDED, OPTIONAL, PER_ITEM }

  ProgramRuleKind(String label, Class<? extends Value> shape, @Nullable String unit, Use use) {
    this.label = label;
    this.shape = shape;
    this.unit = unit;
    this.use = use;
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Optional<ProgramRuleKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** A rule as a person reads it: "Most people in a group · counseling". */
  static String words(Place place) {
    ProgramRuleKind kind = of(place.key()).orElseThrow();
    String what = place.what();
    return what == null ? kind.label : kind.label + " · " + kind.item(what);
  }

  private String item(String what) {
    if (this == GROUP_CAP) {
      return what;
    }
    if (this == INSTRUMENT_SCHEDULE) {
      String[] parts = what.split("@", 2);
      return (parts[0].matches("\\d+") ? "every " + parts[0] + " days" : "at " + parts[0]) + (parts.length == 2 ? ", level " + parts[1] : "");
    }
    return "level " + what;
  }
}
