package org.handrail.path.placement.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.PlacementResult;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.placement.Assessment;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.AssessmentSheet;
import org.handrail.path.placement.Assessments;
import org.handrail.path.placement.PlacementDecision;
import org.handrail.path.placement.Rating;
import org.handrail.path.placement.SafetyAction;
import org.handrail.path.placement.SafetyState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Builds the placement page. */
@Component
class PlacementPages {
  private final Assessments assessments;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final RulePacks packs;
  private final EarlierRatings earlier;
  private final OverdosePart overdose;
  private final Access access;
  private final Clock clock;

  PlacementPages(Assessments assessments, Patients patients, StaffDirectory staff, Organizations organizations,
      Programs programs, LevelsOfCare levels, RulePacks packs, EarlierRatings earlier, OverdosePart overdose, Access access, Clock clock) {
    this.assessments = assessments;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.programs = programs;
    this.levels = levels;
    this.packs = packs;
    this.earlier = earlier;
    this.overdose = overdose;
    this.access = access;
    this.clock = clock;
  }

  Times times() {
    return new Times(clock.instant(), organizations.current().timeZone());
  }

  /** The assessment, or "not found" as the answer to the request: ids in addresses are anybody's to type. */
  AssessmentSheet sheet(PatientId patient, AssessmentId id) {
    return assessments.sheet(patient, id).orElseThrow(PlacementPages::notFound);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  boolean mayWrite(PatientId patient) {
    return access.may(Area.PLACEMENT, Act.WRITE, patient);
  }

  /** False for those whose right is limited to the minimum. */
  boolean mayReadWhole(PatientId patient) {
    return access.decide(Area.PLACEMENT, Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().isEmpty();
  }

  static String base(PatientId patient, AssessmentId id) {
    return "/patients/" + patient + "/placement/" + id;
  }

  PlacementPage page(PatientId patient, AssessmentId id, Form form, Form asideForm) {
    var sheet = sheet(patient, id);
    var names = Names.of(staff, everyone(sheet).distinct().toList());
    Times times = times();
    Assessment assessment = sheet.assessment();
    return new PlacementPage(base(patient, id), "/patients/" + patient, patients.get(patient).name().called(),
        "Placement", line(sheet, names, times), assessment.isDraft(), assessment.isDraft() && mayWrite(patient), assessment.setAsideWhy(),
        sheet.safety().stream().map(state -> risk(state, times)).toList(), rows(patient, sheet, names, times),
        scale(sheet.pack()), assessment.wishes(), assessment.circumstances(), reading(sheet), overdose.of(patient).orElse(null),
        sheet.decision().map(decision -> signed(sheet.pack(), decision, names, times)).orElse(null),
        assessment.isDraft() && access.may(Area.PLACEMENT, Act.SIGN, patient) ? choose(sheet, times) : null, form, asideForm);
  }

  private static Stream<StaffId> everyone(AssessmentSheet sheet) {
    return Stream.of(Stream.of(sheet.assessment().startedBy()), sheet.history().stream().map(Rating::by),
        sheet.actions().stream().map(SafetyAction::recordedBy), sheet.decision().stream().map(PlacementDecision::by))
        .flatMap(ids -> ids);
  }

  private static String line(AssessmentSheet sheet, Names names, Times times) {
    Assessment assessment = sheet.assessment();
    String by = sheet.history().stream().map(Rating::by).distinct().map(names::of).collect(Collectors.joining("; "));
    return "Assessment " + assessment.number() + " · " + assessment.purpose().label() + " · started "
        + times.day(assessment.startedAt()) + (by.isEmpty() ? " by " + names.of(assessment.startedBy()) : " · rated by " + by);
  }

  private static String scale(PlacementPack pack) {
    var scale = pack.scale();
    return scale.min() + " " + scale.label(scale.min()).toLowerCase(Locale.US) + " to " + scale.max() + " "
        + scale.label(scale.max()).toLowerCase(Locale.US) + ", each with its evidence";
  }

  private static PlacementPage.Risk risk(SafetyState state, Times times) {
    String id = state.rule().id();
    String name = state.rule().name();
    return switch (state) {
      case SafetyState.NotAsked any -> new PlacementPage.Risk(id, name, "needs", "ask now", null);
      case SafetyState.Clear clear -> new PlacementPage.Risk(id, name, "ok", clear.answer().isPresent() ? "asked, no risk" : "none", null);
      case SafetyState.Open open -> new PlacementPage.Risk(id, name, "danger", "open, act now", state.rule().act());
      case SafetyState.Handled handled ->
          new PlacementPage.Risk(id, name, "ok", "handled " + times.moment(handled.action().doneAt()), handled.action().done());
    };
  }

  private List<PlacementPage.Row> rows(PatientId patient, AssessmentSheet sheet, Names names, Times times) {
    PlacementPack pack = sheet.pack();
    var before = earlier.before(patient, sheet);
    return pack.dimensions().stream().map(dimension -> sheet.rating(dimension.id())
        .map(rating -> new PlacementPage.Row(dimension.id(), dimension.name(), rating.value(),
            rating.value() + " · " + pack.scale().label(rating.value()).toLowerCase(Locale.US),
            pack.flagsOf(dimension.id()).stream().filter(flag -> rating.flags().contains(flag.id())).map(PlacementPack.Flag::name).toList(),
            rating.evidence(), rating.source().label() + " · " + names.of(rating.by()) + ", " + times.moment(rating.at()), was(before, sheet, dimension, times)))
        .orElseGet(() -> new PlacementPage.Row(dimension.id(), dimension.name(), null, "", List.of(), "", "", was(before, sheet, dimension, times)))).toList();
  }

  private static PlacementPage.@Nullable Was was(Optional<AssessmentSheet> before, AssessmentSheet sheet, PlacementPack.Dimension dimension, Times times) {
    return before.flatMap(then -> EarlierRatings.comparable(then, sheet, dimension.id()))
        .map(then -> EarlierRatings.was(then, sheet.rating(dimension.id()), times)).orElse(null);
  }

  private PlacementPage.Reading reading(AssessmentSheet sheet) {
    PlacementPack pack = sheet.pack();
    int rows = (int) pack.levels().stream().filter(level -> level.row() != null).count();
    if (sheet.result().isEmpty()) {
      return new PlacementPage.Reading(sheet.unrated().size(), rows, List.of(), List.of(), List.of(), List.of(), pack.info().name());
    }
    var result = sheet.result().orElseThrow();
    var others = result.notMatched();
    return new PlacementPage.Reading(0, rows, result.matches().stream().map(match -> level(sheet, match)).toList(),
        others.stream().filter(other -> !other.near().isEmpty()).map(other -> other(sheet, other)).toList(),
        others.stream().filter(other -> other.near().isEmpty()).map(other -> other(sheet, other)).toList(),
        result.withoutRanges().stream().map(none -> none.level().name()).toList(), pack.info().name());
  }

  private PlacementPage.Level level(AssessmentSheet sheet, PlacementResult.Match match) {
    var level = match.level();
    String here = programs.byLevel(level.id()).stream().map(Program::fullName).collect(Collectors.joining("; "));
    return new PlacementPage.Level(level.name(), chip(level), levels.get(level.id()).hours(), Reasons.because(match.trace()),
        here.isEmpty() ? "Not offered here" : here, Reasons.facts(sheet, match.trace()));
  }

  private static PlacementPage.Other other(AssessmentSheet sheet, PlacementResult.NoMatch other) {
    return new PlacementPage.Other(other.level().name(), chip(other.level()), Reasons.nearly(other, 3), Reasons.facts(sheet, other.trace()));
  }

  private static String chip(PlacementPack.Level level) {
    return level.setting().name().toLowerCase(Locale.US);
  }

  private static PlacementPage.Signed signed(PlacementPack pack, PlacementDecision decision, Names names, Times times) {
    var recommended = pack.level(decision.recommended()).orElseThrow();
    var actual = pack.level(decision.actual()).orElseThrow();
    @Nullable String reason = decision.reason() == null ? null : pack.discrepancyReason(decision.reason()).orElseThrow().name();
    return new PlacementPage.Signed(recommended.name(), chip(recommended), actual.name(), chip(actual), reason, decision.words(),
        decision.reviewOn() == null ? null : times.weekday(decision.reviewOn()),
        names.of(decision.by()) + ", " + times.moment(decision.at()));
  }

  private PlacementPage.Choose choose(AssessmentSheet sheet, Times times) {
    PlacementPack pack = sheet.pack();
    var result = sheet.result();
    var matching = result.stream().flatMap(read -> read.matches().stream()).map(PlacementResult.Match::level).toList();
    var choices = pack.levels().stream()
        .map(level -> new Choice(level.id(), level.name() + (matching.contains(level) ? " (matches)" : ""))).toList();
    return new PlacementPage.Choose(choices, result.flatMap(PlacementResult::suggested).map(PlacementPack.Level::id).orElse(null),
        Choice.of(pack.discrepancyReasons(), PlacementPack.Reason::id, PlacementPack.Reason::name),
        times.today().plus(reviewEvery(pack)).toString(), times.today().toString(), sheet.seen(), stops(sheet));
  }

  /** The review clock of a program pack that points to this table. */
  private java.time.Period reviewEvery(PlacementPack pack) {
    return packs.programPacks().stream().map(program -> packs.program(program.info().ref()))
        .filter(rules -> rules.placementTable().value().equals(pack.info().ref().id())).findFirst()
        .map(rules -> rules.levelReviewEvery().value()).orElseGet(() -> ProgramRules.of("program-default").levelReviewEvery().value());
  }

  private static List<String> stops(AssessmentSheet sheet) {
    var stops = new ArrayList<String>();
    if (!sheet.unrated().isEmpty()) {
      stops.add("rate " + sheet.unrated().stream().map(PlacementPack.Dimension::name).map(String::toLowerCase).collect(Collectors.joining(", ")));
    }
    for (SafetyState state : sheet.safety()) {
      if (state.blocks()) {
        stops.add((state instanceof SafetyState.Open ? "act on " : "ask about ") + state.rule().name().toLowerCase(Locale.US));
      }
    }
    return stops;
  }
}
