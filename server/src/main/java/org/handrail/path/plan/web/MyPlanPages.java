package org.handrail.path.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.Change;
import org.handrail.path.plan.ComparePlans;
import org.handrail.path.plan.Frequency;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.Objective;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.ObjectiveStatus;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlanDue;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlannedService;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.Progress;
import org.handrail.path.plan.SignPlan;
import org.handrail.path.plan.VersionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a plan into the words of the portal. */
@Component
class MyPlanPages {
  private final Plans plans;
  private final PlanClock planClock;
  private final ComparePlans compare;
  private final Signatures signatures;
  private final SignPlan sign;
  private final CareTeam team;
  private final ContentViews contents;

  MyPlanPages(Plans plans, PlanClock planClock, ComparePlans compare, Signatures signatures, SignPlan sign,
      CareTeam team, ContentViews contents) {
    this.plans = plans;
    this.planClock = planClock;
    this.compare = compare;
    this.signatures = signatures;
    this.sign = sign;
    this.team = team;
    this.contents = contents;
  }

  MyPlanPage page(PatientId me, Days days) {
    var active = plans.active(me);
    return new MyPlanPage(
        active.map(v -> made(v, days)).orElse(""),
        toSign(me).map(this::waiting).orElse(null),
        active.map(v -> goals(v, days)).orElse(List.of()),
        active.map(this::services).orElse(List.of()),
        plans.versions(me).stream()
            .filter(v -> v.activeFrom() != null)
            .map(v -> new MyPlanPage.Version("/my/plan/versions/" + v.id(),
                "Plan of " + days.full(java.util.Objects.requireNonNull(v.activeFrom())),
                signedBy(plans.find(me, v.id()).orElseThrow())))
            .toList());
  }

  /** The version that waits for this person's own signature. */
  java.util.Optional<PlanVersion> toSign(PatientId me) {
    return plans.pending(me)
        .filter(v -> v.state() == VersionState.PROPOSED)
        .filter(v -> sign.missing(v, signatures.of(v.subject())).contains("patient"));
  }

  private String made(PlanVersion version, Days days) {
    String with = clinician(version);
    String made = (with == null ? "Made on " : "Made with " + with + " on ") + days.full(java.util.Objects.requireNonNull(version.activeFrom()));
    return planClock.dueFor(version.patient())
        .filter(due -> due.kind() == PlanDue.Kind.REVIEW && !due.isLate(days.today()))
        .map(due -> made + " · we look at it together by " + days.full(due.by()))
        .orElse(made);
  }

  private @Nullable String clinician(PlanVersion version) {
    return signatures.of(version.subject()).stream()
        .filter(Signature::byClinician)
        .map(s -> s.name().split("[ ,]", 2)[0])
        .findFirst()
        .orElse(null);
  }

  private String signedBy(PlanVersion version) {
    return signatures.of(version.subject()).stream()
        .map(s -> s.byPatient() ? "you" : s.name())
        .collect(Collectors.joining(" and ", "Signed by ", ""));
  }

  private MyPlanPage.Waiting waiting(PlanVersion version) {
    List<String> changes = changes(version);
    if (changes.isEmpty()) {
      return new MyPlanPage.Waiting("Your plan is ready to read", "Read it, change your mind, ask. Sign when it feels right.", with(version));
    }
    return new MyPlanPage.Waiting(
        changes.size() == 1 ? "One change to say yes to" : changes.size() + " changes to say yes to",
        changes.size() == 1 ? changes.getFirst() + " Nothing else changed." : "Nothing else changed.",
        with(version));
  }

  /** What is new, in words; empty for a first plan. */
  private List<String> changes(PlanVersion version) {
    return plans.active(version.patient())
        .map(active -> compare.changes(active, version).stream().map(MyPlanPages::words).toList())
        .orElse(List.of());
  }

  private static String words(Change change) {
    String what = change.what().toLowerCase(java.util.Locale.US);
    if (change.isNew()) {
      return "New " + what + ": " + change.after() + ".";
    }
    return change.isGone()
        ? "No longer in it, " + what + ": " + change.before() + "."
        : "Changed " + what + ": " + change.after() + ". Before: " + change.before() + ".";
  }

  /** The first name of whoever answers questions about this plan. */
  private String with(PlanVersion version) {
    return team.primary(version.patient()).map(s -> s.name().called()).orElse("your team");
  }

  MyPlanPage.Signing signing(PlanVersion version, Days days, org.handrail.foundation.platform.web.Form form) {
    List<String> changes = changes(version);
    boolean first = plans.active(version.patient()).isEmpty();
    int goals = version.content().goals().size();
    String same = first ? null : "Everything else stays. The plan holds " + (goals == 1 ? "1 goal" : goals + " goals") + " and about "
        + org.handrail.path.plan.web.ContentViews.decimal(version.content().weeklyMinutes()) + " hours a week.";
    return new MyPlanPage.Signing(
        version.id().toString(), first, changes, same, SignPlan.PATIENT_MEANING, with(version),
        goals(version, days), services(version), form);
  }

  MyPlanPage.Asking asking(PlanVersion version, org.handrail.foundation.platform.web.Form form) {
    String with = with(version);
    return new MyPlanPage.Asking(
        version.id().toString(), with,
        "Goes to " + with + ", who reads it on the next working day. In a hurry or in danger, call.", form);
  }

  MyPlanPage.Old old(PlanVersion version, Days days) {
    return new MyPlanPage.Old(
        "Plan of " + days.full(java.util.Objects.requireNonNull(version.activeFrom())),
        signedBy(version),
        "/my/plan/versions/" + version.id() + "/pdf",
        goals(version, days),
        services(version));
  }

  private List<MyPlanPage.GoalCard> goals(PlanVersion version, Days days) {
    Map<ObjectiveId, Progress> progress = plans.progress(version.patient());
    Map<StaffId, StaffMember> people = contents.people(version.content());
    var cards = new ArrayList<MyPlanPage.GoalCard>();
    for (Goal goal : version.content().goals()) {
      var steps = new ArrayList<MyPlanPage.Step>();
      boolean nextFound = false;
      for (Objective step : goal.objectives()) {
        Progress now = progress.get(step.id());
        ObjectiveStatus status = now == null ? ObjectiveStatus.NOT_STARTED : now.status();
        boolean next = !nextFound && (status == ObjectiveStatus.NOT_STARTED || status == ObjectiveStatus.WORKING);
        nextFound |= next;
        steps.add(
            new MyPlanPage.Step(
                status == ObjectiveStatus.DONE ? "is-done" : next ? "is-next" : "",
                status == ObjectiveStatus.DONE ? "Done: " : status == ObjectiveStatus.SET_ASIDE ? "Set aside: " : next ? "Next: " : "",
                step.words(),
                sub(step, now, people, days)));
      }
      cards.add(
          new MyPlanPage.GoalCard(
              "Goal " + (cards.size() + 1) + (goal.about().isBlank() ? "" : " · " + goal.about()), goal.words(), steps));
    }
    return cards;
  }

  private static String sub(Objective step, @Nullable Progress now, Map<StaffId, StaffMember> people, Days days) {
    List<String> parts = new ArrayList<>();
    if (!step.measure().isBlank()) {
      parts.add(step.measure());
    }
    StaffMember with = step.staff() == null ? null : people.get(step.staff());
    if (with != null) {
      parts.add("with " + with.name().called());
    }
    if (now != null && now.status() == ObjectiveStatus.DONE) {
      parts.add("done " + days.full(now.at()));
    } else if (step.target() != null) {
      parts.add("by " + days.full(step.target()));
    }
    if (now != null && !now.words().isBlank()) {
      parts.add(now.words());
    }
    String joined = String.join(" · ", parts);
    return joined.isEmpty() ? joined : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
  }

  private List<MyPlanPage.Get> services(PlanVersion version) {
    PlanContent content = version.content();
    Map<StaffId, StaffMember> people = contents.people(content);
    return content.services().stream().map(s -> get(s, people)).toList();
  }

  private static MyPlanPage.Get get(PlannedService service, Map<StaffId, StaffMember> people) {
    StaffMember with = service.staff() == null ? null : people.get(service.staff());
    boolean named = with != null && !service.name().contains(with.name().called());
    String often =
        service.per() == Frequency.WEEK
            ? service.often().replace(" " + Frequency.WEEK.label(), "")
            : service.often();
    return new MyPlanPage.Get(
        service.kind().icon(), service.name() + (named && with != null ? " with " + with.name().called() : ""), often);
  }
}
