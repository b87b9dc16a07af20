package org.handrail.path.plan;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.documents.SignatureId;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.documents.SignedSubject;
import org.handrail.foundation.documents.Signer;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Program;
import org.handrail.path.plan.PlanReview.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the plan in force on a day and decides to continue, change or end it; signed by a clinician. */
@UseCase
public class ReviewPlan {
  /** What the clinician agrees to. */
  public static final String MEANING = "I looked at this plan with the person and decided how it goes on.";

  private static final int LONGEST = 4_000;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Versions versions;
  private final Signatures signatures;
  private final PresentProgram programs;
  private final PlanRules rules;
  private final PlanClock planClock;
  private final DueTask dueTask;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReviewPlan(JdbcClient jdbc, Plans plans, Versions versions, Signatures signatures, PresentProgram programs,
      PlanRules rules, PlanClock planClock, DueTask dueTask, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.versions = versions;
    this.signatures = signatures;
    this.programs = programs;
    this.rules = rules;
    this.planClock = planClock;
    this.dueTask = dueTask;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Continue leaves everything as it is, change opens a draft where none is pending, end closes plan and draft.
   *
   * @param version the version that was looked at; refused when another is in force by now
   */
  public Outcome<PlanReviewId> review(
      PatientId patient, PlanVersionId version, @Nullable Decision decision, String words, SigningMethod method) {
    List<Refusal> refusals = check(decision, words);
    if (decision == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (versions.lock(patient, version).orElse(VersionState.WITHDRAWN) != VersionState.ACTIVE) {
      return Outcome.refused("Another version is in force by now. Open the plan again and look at that one");
    }
    PlanVersion active = plans.find(patient, version).orElseThrow();
    Plan plan = plans.open(patient).orElseThrow();
    Program program = programs.of(plan);
    LocalDate day = program.dayAt(clock.instant());
    LocalDate next =
        decision == Decision.END ? null : day.plus(rules.of(program.pack()).planReviewEvery().value());
    var review = PlanReviewId.next();
    String text =
        "Review of " + PlanText.DAY.format(day) + ": " + decision.label() + "\n" + words.strip() + "\n\n" + active.text();
    return signatures
        .sign(new Signer.Clinician(Acting.actor().staffId()), MEANING, SignedSubject.of("plan-review", review), text, method)
        .map(
            signature -> {
              planClock.dueFor(patient).ifPresent(due -> dueTask.done(patient, due));
              insert(review, active, decision, words.strip(), day, signature, next);
              carryOut(decision, patient, active);
              return review;
            });
  }

  private static List<Refusal> check(@Nullable Decision decision, String words) {
    var refusals = new ArrayList<Refusal>();
    if (decision == null) {
      refusals.add(new Refusal("decision", "Choose how it goes on"));
    }
    if (words.isBlank()) {
      refusals.add(new Refusal("words", "Write what you looked at and why you decided so"));
    } else if (words.length() > LONGEST) {
      refusals.add(new Refusal("words", "Shorten it to " + LONGEST + " characters"));
    }
    return refusals;
  }

  private void carryOut(Decision decision, PatientId patient, PlanVersion active) {
    switch (decision) {
      case CONTINUE -> {}
      case CHANGE -> {
        if (plans.pending(patient).isEmpty()) {
          versions.draft(active.plan(), patient, active.content());
        }
      }
      case END -> {
        plans.pending(patient).ifPresent(p -> versions.close(p.id(), p.state(), VersionState.WITHDRAWN));
        versions.close(active.id(), VersionState.ACTIVE, VersionState.ENDED);
        versions.end(active.plan());
        events.publishEvent(new PlanEnded(active.plan(), patient));
      }
    }
  }

  private void insert(
      PlanReviewId id, PlanVersion version, Decision decision, String words, LocalDate day, SignatureId signature,
      @Nullable LocalDate next) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into plan_review (id, organization_id, plan_id, version_id, decision, words, reviewed_on, reviewed_at,
              reviewed_by, signature_id, next_due)
            values (:id, :organization, :plan, :version, :decision, :words, :day, :now, :by, :signature, :next)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("plan", version.plan().value())
        .param("version", version.id().value())
        .param("decision", decision.name())
        .param("words", words)
        .param("day", day)
        .param("now", Sql.at(now))
        .param("by", Acting.actor().staffId().value())
        .param("signature", signature.value())
        .param("next", next, Types.DATE)
        .update();
  }
}
