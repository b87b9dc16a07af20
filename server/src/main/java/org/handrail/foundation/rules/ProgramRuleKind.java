package org.handrail.foundation.rules;

import java.util.Arrays;
import java.util.Optional;
import org.handrail.foundation.rules.ProgramPack.Value;
import org.jspecify.annotations.Nullable;

/** The rules a program pack may hold, with the shape and unit of each; anything else is refused. */
enum ProgramRuleKind {
  HOURS_PER_WEEK(Value.Range.class, "hours", Use.PER_ITEM),
  HOURS_PER_DAY_MIN(Value.Amount.class, "hours", Use.PER_ITEM),
  DAYS_PER_WEEK_MIN(Value.Amount.class, "days", Use.PER_ITEM),
  GAP_DAYS_MAX(Value.Amount.class, "days", Use.PER_ITEM),
  WEEKS_TYPICAL(Value.Range.class, "weeks", Use.PER_ITEM),
  STEP_DOWN_BELOW_HOURS(Value.Amount.class, "weeks", Use.PER_ITEM),
  BILLABLE_DAY_MIN(Value.Amount.class, "minutes", Use.PER_ITEM),
  GROUP_CAP(Value.Amount.class, "people", Use.PER_ITEM),
  CASELOAD_MAX(Value.Amount.class, "people", Use.PER_ITEM),
  PLAN_DUE(Value.Amount.class, "days", Use.NEEDED),
  PLAN_DUE_SESSIONS(Value.Amount.class, "session days", Use.OPTIONAL),
  PLAN_SIGNED_BY(Value.Words.class, null, Use.NEEDED),
  PLAN_REVIEW_EVERY(Value.Amount.class, "days", Use.NEEDED),
  LEVEL_REVIEW_EVERY(Value.Amount.class, "days", Use.NEEDED),
  CO_SIGNATURE_WITHIN(Value.Amount.class, "days", Use.NEEDED),
  NOTE_DUE_WITHIN(Value.Amount.class, "hours", Use.NEEDED),
  FAMILY_SESSION_EVERY(Value.Amount.class, "days", Use.OPTIONAL),
  ASSESSMENT_TO_START_MAX(Value.Amount.class, "days", Use.NEEDED),
  COUNTED_SESSION_TYPES(Value.Words.class, null, Use.NEEDED),
  PRORATE_PARTIAL_WEEKS(Value.YesNo.class, null, Use.NEEDED),
  ABSENCE_OUTREACH_WITHIN(Value.Amount.class, "hours", Use.NEEDED),
  ABSENCE_ESCALATES_AT(Value.Amount.class, "absences", Use.NEEDED),
  ROLL_CALL_LATE_AFTER(Value.Amount.class, "hours", Use.NEEDED),
  AUTHORIZATION_WARNS_BEFORE(Value.Amount.class, "days", Use.NEEDED),
  FOLLOW_UP_CONTACTS(Value.Words.class, null, Use.NEEDED),
  INSTRUMENT_SCHEDULE(Value.Words.class, null, Use.PER_ITEM),
  PLACEMENT_TABLE(Value.Words.class, null, Use.NEEDED),
  CONSULTATION_BY_PHONE_WITHIN(Value.Amount.class, "hours", Use.OPTIONAL),
  CONSULTATION_IN_PERSON_WITHIN(Value.Amount.class, "hours", Use.OPTIONAL);

  final Class<? extends Value> shape;
  final @Nullable String unit;
  final Use use;

  /** Whether a pack must give the rule once, may give it once, or gives it per level, kind of group or interval. */
  enum Use { NEEDED, OPTIONAL, PER_ITEM }

  ProgramRuleKind(Class<? extends Value> shape, @Nullable String unit, Use use) {
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
}
