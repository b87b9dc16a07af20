package org.handrail.path.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.sites.Program;
import org.handrail.path.plan.Plan;
import org.handrail.path.plan.PlanClock;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlanDue;
import org.handrail.path.plan.PlanReview;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlanWords;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.PresentProgram;
import org.handrail.path.plan.SignPlan;
import org.handrail.path.plan.VersionLine;
import org.handrail.path.plan.VersionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the plan page of staff. */
@Component
class PlanPages {
  private final Plans plans;
  private final PlanClock planClock;
  private final PresentProgram programs;
  private final SignPlan sign;
  private final Signatures signatures;
  private final SignatureViews signatureViews;
  private final ContentViews contents;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  PlanPages(Plans plans, PlanClock planClock, PresentProgram programs, SignPlan sign, Signatures signatures,
      SignatureViews signatureViews, ContentViews contents, Patients patients, StaffDirectory staff,
      Organizations organizations, Access access, Clock clock) {
    this.plans = plans;
    this.planClock = planClock;
    this.programs = programs;
    this.sign = sign;
    this.signatures = signatures;
    this.signatureViews = signatureViews;
    this.contents = contents;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/plan";
  }

  Days days() {
    return new Days(clock.instant(), organizations.current().timeZone());
  }

  PlanPage page(PatientId patient, Form form) {
    Days days = days();
    Optional<Plan> plan = plans.open(patient);
    Optional<PlanVersion> active = plans.active(patient);
    Optional<PlanVersion> pending = plans.pending(patient);
    List<VersionLine> versions = plans.versions(patient);
    List<PlanReview> reviews = plan.map(p -> plans.reviews(p.id())).orElse(List.of());
    var names = staff.find(
        java.util.stream.Stream.concat(
                versions.stream().map(VersionLine::changedBy), reviews.stream().map(PlanReview::by))
            .collect(Collectors.toSet()));
    return new PlanPage(
        base(patient),
        patients.get(patient).name().called(),
        state(active, pending, days),
        active.map(v -> content(v, days)).orElse(null),
        pending.map(v -> pending(v, days)).orElse(null),
        due(patient, days),
        programs.of(patient).isPresent(),
        access.may(Area.PLAN, Act.WRITE, patient),
        access.may(Area.PLAN, Act.SIGN, patient),
        active.map(v -> signatureViews.of(v, days)).orElse(List.of()),
        pending.or(() -> active).map(v -> said(v, days)).orElse(List.of()),
        reviews.stream().map(r -> review(r, names, days)).toList(),
        versions.stream().map(v -> line(patient, v, names, days)).toList(),
        form);
  }

  ContentView content(PlanVersion version, Days days) {
    return contents.view(
        version.content(), plans.progress(version.patient()), days, prescribed(version.patient()));
  }

  String hours(PatientId patient, PlanContent content) {
    return ContentViews.hours(content, prescribed(patient));
  }

  private int prescribed(PatientId patient) {
    return plans.open(patient).map(programs::of).map(Program::prescribedMinutes).orElse(0);
  }

  private static String state(Optional<PlanVersion> active, Optional<PlanVersion> pending, Days days) {
    if (active.isPresent()) {
      var since = java.util.Objects.requireNonNull(active.get().activeFrom());
      return "Version " + active.get().number() + ", in force since " + days.brief(days.day(since));
    }
    return pending.isPresent() ? "Not in force yet" : "No plan yet";
  }

  private PlanPage.Pending pending(PlanVersion version, Days days) {
    StaffMember by = staff.get(version.changedBy());
    String saved = by.name().shown() + " saved it " + days.moment(version.changedAt()) + ".";
    if (version.state() == VersionState.DRAFT) {
      String title = version.number() == 1 ? "The plan is being written" : "A change is being written";
      return new PlanPage.Pending(true, title, saved, version.id().toString());
    }
    String missing = String.join(" and ", sign.missing(version, signatures.of(version.subject())));
    return new PlanPage.Pending(
        false,
        "Version " + version.number() + " waits for a signature",
        "Still missing: " + missing + ". " + saved,
        version.id().toString());
  }

  PlanPage.@Nullable Due due(PatientId patient, Days days) {
    return planClock.dueFor(patient).map(due -> due(due, days)).orElse(null);
  }

  private static PlanPage.Due due(PlanDue due, Days days) {
    boolean late = due.isLate(days.today());
    return new PlanPage.Due(
        due.kind().label(),
        late ? "was due " + days.brief(due.by()) : "by " + days.brief(due.by()),
        late,
        due.source().text(),
        due.kind() == PlanDue.Kind.REVIEW);
  }

  List<PlanPage.Said> said(PlanVersion version, Days days) {
    return plans.words(version.id()).stream().map(w -> said(w, days)).toList();
  }

  private static PlanPage.Said said(PlanWords words, Days days) {
    String label = words.question() ? "A question" : words.disagrees() ? "Sees it differently" : "Added when signing";
    return new PlanPage.Said(label, words.words(), days.moment(words.at()));
  }

  private static PlanPage.ReviewLine review(PlanReview review, Map<StaffId, StaffMember> names, Days days) {
    String next = review.nextDue() == null ? "" : ", next by " + days.brief(review.nextDue());
    return new PlanPage.ReviewLine(
        review.decision().label(),
        review.words(),
        days.brief(review.day()) + ", " + ContentViews.name(review.by(), names) + next);
  }

  PlanPage.Line line(PatientId patient, PlanVersion version, Days days) {
    VersionLine line =
        plans.versions(patient).stream().filter(v -> v.id().equals(version.id())).findFirst().orElseThrow();
    return line(patient, line, staff.find(List.of(line.changedBy())), days);
  }

  private static PlanPage.Line line(PatientId patient, VersionLine v, Map<StaffId, StaffMember> names, Days days) {
    var since = v.activeFrom();
    String sub =
        since == null
            ? "by " + ContentViews.name(v.changedBy(), names) + ", " + days.brief(days.day(v.changedAt()))
            : "from " + days.brief(days.day(since))
                + (v.closedAt() == null ? "" : " until " + days.brief(days.day(v.closedAt())));
    String dot =
        switch (v.state()) {
          case ACTIVE -> "ok";
          case PROPOSED -> "needs";
          case DRAFT, SUPERSEDED, WITHDRAWN, ENDED -> "away";
        };
    String href = v.state() == VersionState.DRAFT ? base(patient) + "/draft" : base(patient) + "/versions/" + v.id();
    return new PlanPage.Line(href, "Version " + v.number(), sub, dot, v.state().label());
  }
}
