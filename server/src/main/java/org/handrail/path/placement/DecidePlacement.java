package org.handrail.path.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.PlacementResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A clinician decides the level of care and signs. The assessment is closed with it. */
@UseCase
public class DecidePlacement {
  /** What the signer agrees to. */
  public static final String MEANING = "I have looked at this assessment and decided the level of care";

  private final LockedSheet locked;
  private final StoreDecision store;
  private final Signatures signatures;
  private final Organizations organizations;
  private final SafetyWatch watch;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidePlacement(LockedSheet locked, StoreDecision store, Signatures signatures,
      Organizations organizations, SafetyWatch watch, ApplicationEventPublisher events, Clock clock) {
    this.locked = locked;
    this.store = store;
    this.signatures = signatures;
    this.organizations = organizations;
    this.watch = watch;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What a clinician decides.
   *
   * @param recommended level of the pack; empty when nothing was chosen
   * @param actual level of the pack; empty when nothing was chosen
   * @param reason id of a discrepancy reason, needed when the two differ
   * @param words needed when they differ, and when no row of the table backs the recommendation
   * @param reviewOn when the level is looked at again, or null
   * @param seen the entries on the clinician's screen, as {@link AssessmentSheet#seen()} wrote them
   */
  public record Choice(
      String recommended,
      String actual,
      @Nullable String reason,
      String words,
      @Nullable LocalDate reviewOn,
      String seen) {}

  /**
   * Refused while a dimension is unrated, a safety question unasked or a risk open; when a level or a needed reason is
   * missing; when something changed since the clinician looked; and when they hold no credential valid today.
   */
  public Outcome<PlacementDecision> decide(PatientId patient, AssessmentId id, Choice choice, SigningMethod signature) {
    var sheet = locked.toClose(patient, id);
    var refusals = refusals(sheet, choice);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    PlacementResult result = sheet.result().orElseThrow();
    var decision = decision(sheet, result, choice);
    var signer = new Signer.Clinician(decision.by());
    return signatures.sign(signer, MEANING, SignedSubject.of("placement", decision.id()),
            DecisionText.of(sheet, decision), signature)
        .map(signed -> keep(decision));
  }

  private PlacementDecision keep(PlacementDecision decision) {
    store.store(decision);
    watch.reviewOn(decision);
    events.publishEvent(new PlacementDecided(decision.id(), decision.assessment(), decision.patient(), decision.pack(),
        decision.recommended(), decision.actual(), decision.reviewOn(), decision.by(), decision.at()));
    return decision;
  }

  private PlacementDecision decision(AssessmentSheet sheet, PlacementResult result, Choice choice) {
    Instant now = clock.instant();
    boolean differs = !choice.recommended().equals(choice.actual());
    return new PlacementDecision(PlacementDecisionId.next(), sheet.assessment().id(), sheet.assessment().patient(),
        result.matches().stream().map(match -> match.level().id()).toList(), choice.recommended(), choice.actual(),
        differs ? choice.reason() : null, choice.words().strip(), choice.reviewOn(), sheet.assessment().pack(),
        sheet.inputs(), store.trace(result), Acting.actor().staffId(), now);
  }

  private List<Refusal> refusals(AssessmentSheet sheet, Choice choice) {
    if (!sheet.assessment().isDraft()) {
      return List.of(new Refusal(null, "This assessment is closed: " + sheet.assessment().state().label().toLowerCase(java.util.Locale.ROOT)
          + ". Start a new one for a change."));
    }
    var changed = sheet.changedSince(choice.seen());
    if (!changed.isEmpty()) {
      return List.of(new Refusal(null, "Changed since you opened this page: " + String.join(", ", changed)
          + ". Look at it below; what you typed is kept."));
    }
    var refusals = new ArrayList<Refusal>();
    sheet.unrated().forEach(dimension -> refusals.add(new Refusal(null, "Rate " + dimension.name() + " first")));
    for (SafetyState state : sheet.safety()) {
      if (state instanceof SafetyState.NotAsked) {
        refusals.add(new Refusal(null, "Ask about this first: " + state.rule().name()));
      } else if (state instanceof SafetyState.Open) {
        refusals.add(new Refusal(null, "An open risk stops the decision: " + state.rule().name() + ". Write down what was done about it."));
      }
    }
    refusals.addAll(wrongChoice(sheet, choice));
    return refusals;
  }

  private List<Refusal> wrongChoice(AssessmentSheet sheet, Choice choice) {
    PlacementPack pack = sheet.pack();
    var refusals = new ArrayList<Refusal>();
    if (pack.level(choice.recommended()).isEmpty()) {
      refusals.add(new Refusal("recommended", "Choose the level you recommend"));
    }
    if (pack.level(choice.actual()).isEmpty()) {
      refusals.add(new Refusal("actual", "Choose the level the person gets"));
    }
    if (!choice.recommended().equals(choice.actual()) && pack.discrepancyReason(String.valueOf(choice.reason())).isEmpty()) {
      refusals.add(new Refusal("reason", "Choose why the two differ"));
    }
    if (choice.words().isBlank() && wordsNeeded(sheet, choice)) {
      refusals.add(new Refusal("words", "Say it in your own words: the two levels differ, or no row of the table backs this"));
    } else if (choice.words().length() > RateDimension.LONGEST) {
      refusals.add(new Refusal("words", "At most " + RateDimension.LONGEST + " characters; this has " + choice.words().length()));
    }
    LocalDate reviewOn = choice.reviewOn();
    if (reviewOn != null && reviewOn.isBefore(today())) {
      refusals.add(new Refusal("reviewOn", "Choose today or a later day"));
    }
    return refusals;
  }

  private static boolean wordsNeeded(AssessmentSheet sheet, Choice choice) {
    boolean backed = sheet.result().stream().flatMap(result -> result.matches().stream())
        .anyMatch(match -> match.level().id().equals(choice.recommended()));
    return !backed || !choice.recommended().equals(choice.actual());
  }

  private LocalDate today() {
    return clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
  }
}
