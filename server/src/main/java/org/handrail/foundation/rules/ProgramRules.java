package org.handrail.foundation.rules;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.foundation.rules.ProgramPack.Entry;
import org.handrail.foundation.rules.ProgramPack.Value;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a program runs under, each with its source. Get them from {@link RulePacks}, or with
 * {@link #of} for the packs shipped with Handrail. Levels of care are the codes of the packs
 * ({@code "1"}, {@code "2.1"}, {@code "2.5"}, {@code "3.1"}).
 */
public final class ProgramRules {
  private final ProgramPack pack;

  ProgramRules(ProgramPack pack) {
    this.pack = pack;
  }

  /**
   * The newest shipped version of a program pack.
   *
   * @throws IllegalArgumentException when there is none with this id
   */
  public static ProgramRules of(String packId) {
    return new ProgramRules(RulePacks.shipped().latest(packId, ProgramPack.class));
  }

  /** One shipped version of a program pack. */
  public static ProgramRules of(PackRef ref) {
    return new ProgramRules(RulePacks.shipped().get(ref, ProgramPack.class));
  }

  public PackInfo info() {
    return pack.info();
  }

  /** Hours a week at a level; empty where the pack names none. */
  public Optional<Sourced<WeekHours>> hoursPerWeek(String level) {
    return range("hours-per-week", level).map(found -> found.map(range -> new WeekHours(range.min(), range.max())));
  }

  public Optional<Sourced<Duration>> hoursPerDayMin(String level) {
    return amount("hours-per-day-min", level, Duration::ofHours);
  }

  public Optional<Sourced<Integer>> daysPerWeekMin(String level) {
    return amount("days-per-week-min", level, Math::toIntExact);
  }

  /** Most days in a row without a session. */
  public Optional<Sourced<Integer>> gapDaysMax(String level) {
    return amount("gap-days-max", level, Math::toIntExact);
  }

  /** Usual length of a stay in weeks, both ends included; max may be open. */
  public Optional<Sourced<Value.Range>> weeksTypical(String level) {
    return range("weeks-typical", level);
  }

  /** Minutes a person must attend on a day for it to be billed. */
  public Optional<Sourced<Duration>> billableDayMin(String level) {
    return amount("billable-day-min", level, Duration::ofMinutes);
  }

  /** Most people in a group of this kind: {@code counseling} or {@code education}. */
  public Optional<Sourced<Integer>> groupCap(String kind) {
    return amount("group-cap", kind, Math::toIntExact);
  }

  public Optional<Sourced<Integer>> caseloadMax(String level) {
    return amount("caseload-max", level, Math::toIntExact);
  }

  /** Days from admission until the first plan is signed. */
  public Sourced<Period> planDue() {
    return needed("plan-due", amount("plan-due", null, ProgramRules::days));
  }

  /** Days with a session until the first plan is signed, where the pack counts those too. */
  public Optional<Sourced<Integer>> planDueSessionDays() {
    return amount("plan-due-sessions", null, Math::toIntExact);
  }

  /** Who signs the plan: {@code patient}, {@code clinician}. */
  public Sourced<List<String>> planSignedBy() {
    return needed("plan-signed-by", words("plan-signed-by", null));
  }

  public Sourced<Period> planReviewEvery() {
    return needed("plan-review-every", amount("plan-review-every", null, ProgramRules::days));
  }

  public Sourced<Period> levelReviewEvery() {
    return needed("level-review-every", amount("level-review-every", null, ProgramRules::days));
  }

  public Sourced<Period> coSignatureWithin() {
    return needed("co-signature-within", amount("co-signature-within", null, ProgramRules::days));
  }

  public Sourced<Duration> noteDueWithin() {
    return needed("note-due-within", amount("note-due-within", null, Duration::ofHours));
  }

  /** Days from assessment to the first day of treatment, at most. */
  public Sourced<Period> assessmentToStartMax() {
    return needed("assessment-to-start-max", amount("assessment-to-start-max", null, ProgramRules::days));
  }

  /** Session types whose attended minutes count toward the week's hours. */
  public Sourced<List<String>> countedSessionTypes() {
    return needed("counted-session-types", words("counted-session-types", null));
  }

  public boolean counts(String sessionType) {
    return countedSessionTypes().value().contains(sessionType);
  }

  /** Whether first, last and holiday weeks ask for a share of the hours only. */
  public Sourced<Boolean> proratePartialWeeks() {
    return needed("prorate-partial-weeks",
        find("prorate-partial-weeks", null, Value.YesNo.class).map(found -> found.map(Value.YesNo::value)));
  }

  public Sourced<Duration> absenceOutreachWithin() {
    return needed("absence-outreach-within", amount("absence-outreach-within", null, Duration::ofHours));
  }

  /** The absence in a row with which the supervisor is told. */
  public Sourced<Integer> absenceEscalatesAt() {
    return needed("absence-escalates-at", amount("absence-escalates-at", null, Math::toIntExact));
  }

  /** How long after its end a session without a complete roll call becomes an alarm. */
  public Sourced<Duration> rollCallLateAfter() {
    return needed("roll-call-late-after", amount("roll-call-late-after", null, Duration::ofHours));
  }

  public Sourced<Period> authorizationWarnsBefore() {
    return needed("authorization-warns-before", amount("authorization-warns-before", null, ProgramRules::days));
  }

  /** Days after discharge on which someone asks how it goes. */
  public Sourced<List<Integer>> followUpContacts() {
    return needed("follow-up-contacts", words("follow-up-contacts", null))
        .map(days -> days.stream().map(Integer::valueOf).toList());
  }

  /** The placement table this pack points to. */
  public Sourced<String> placementTable() {
    return needed("placement-table", words("placement-table", null)).map(List::getFirst);
  }

  /** What is measured when at a level; what the pack repeats for this level alone takes the place of what it repeats in general. */
  public InstrumentSchedule instrumentSchedule(String level) {
    var general = new ArrayList<InstrumentSchedule.Every>();
    var ofLevel = new ArrayList<InstrumentSchedule.Every>();
    pack.entries().forEach((place, entry) -> {
      if (place.key().equals("instrument-schedule") && entry.value() instanceof Value.Words words) {
        String[] what = String.valueOf(place.what()).split("@", 2);
        if (what[0].matches("\\d+") && (what.length == 1 || what[1].equals(level))) {
          (what.length == 1 ? general : ofLevel).add(new InstrumentSchedule.Every(Integer.parseInt(what[0]), words.values()));
        }
      }
    });
    List<InstrumentSchedule.Every> repeated = ofLevel.isEmpty() ? general : ofLevel;
    repeated.sort(Comparator.comparingInt(InstrumentSchedule.Every::days));
    return new InstrumentSchedule(instruments("intake"), List.copyOf(repeated), instruments("transition"), instruments("follow-up"));
  }

  private List<String> instruments(String when) {
    return words("instrument-schedule", when).map(Sourced::value).orElse(List.of());
  }

  private static Period days(long amount) {
    return Period.ofDays(Math.toIntExact(amount));
  }

  private <T> Optional<Sourced<T>> amount(String key, @Nullable String what, Function<Long, T> as) {
    return find(key, what, Value.Amount.class).map(found -> found.map(amount -> as.apply((long) amount.value())));
  }

  private Optional<Sourced<Value.Range>> range(String key, String what) {
    return find(key, what, Value.Range.class);
  }

  private Optional<Sourced<List<String>>> words(String key, @Nullable String what) {
    return find(key, what, Value.Words.class).map(found -> found.map(Value.Words::values));
  }

  private <V extends Value> Optional<Sourced<V>> find(String key, @Nullable String what, Class<V> shape) {
    Optional<Entry> entry = pack.find(key, what);
    return entry.map(found -> new Sourced<>(shape.cast(found.value()), found.source(), found.writtenIn()));
  }

  private <T> T needed(String key, Optional<T> found) {
    return found.orElseThrow(() -> new IllegalStateException(pack.info().ref() + " has no '" + key + "'; the pack it extends should"));
  }
}
