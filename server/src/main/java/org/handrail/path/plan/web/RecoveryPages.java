package org.handrail.path.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.RecoveryPlan;
import org.handrail.path.plan.RecoveryPlanKind;
import org.handrail.path.plan.RecoveryPlans;
import org.handrail.path.plan.RecoveryTemplate;
import org.handrail.path.plan.RecoveryTemplates;
import org.springframework.stereotype.Component;

/** Builds the pages of both recovery plans, for staff and for the person. */
@Component
class RecoveryPages {
  private final RecoveryPlans plans;
  private final RecoveryTemplates templates;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Clock clock;

  RecoveryPages(RecoveryPlans plans, RecoveryTemplates templates, StaffDirectory staff, Organizations organizations, Clock clock) {
    this.plans = plans;
    this.templates = templates;
    this.staff = staff;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Which of the two an address speaks of. */
  static RecoveryPlanKind kind(String path) {
    return path.contains("/" + RecoveryPlanKind.RELAPSE.address()) ? RecoveryPlanKind.RELAPSE : RecoveryPlanKind.SAFETY;
  }

  /** The plan to read: the one that counts, else what was written so far. */
  RecoveryPage show(PatientId patient, RecoveryPlanKind kind, String root, boolean mine, boolean mayWrite, Form form) {
    return page(patient, kind, plans.atHand(patient, kind), root, mine, mayWrite, form);
  }

  /** The plan to write in: the draft, else the one that counts. */
  RecoveryPage edit(PatientId patient, RecoveryPlanKind kind, String root, boolean mine, Form form) {
    return page(patient, kind, plans.draft(patient, kind).or(() -> plans.current(patient, kind)), root, mine, true, form);
  }

  private RecoveryPage page(PatientId patient, RecoveryPlanKind kind, Optional<RecoveryPlan> plan, String root, boolean mine, boolean mayWrite, Form form) {
    RecoveryTemplate template = templates.of(kind);
    RecoveryPlanKind other = kind == RecoveryPlanKind.SAFETY ? RecoveryPlanKind.RELAPSE : RecoveryPlanKind.SAFETY;
    Days days = new Days(clock.instant(), organizations.current().timeZone());
    return new RecoveryPage(
        root + "/" + kind.address(),
        mine ? kind.mine() : kind.label(),
        template.source(),
        plan.map(p -> state(p, mine, days)).orElse("Nothing written yet"),
        plan.map(p -> template.sections().stream().allMatch(s -> p.lines(s.id()).isEmpty())).orElse(true),
        plans.draft(patient, kind).isPresent(),
        mayWrite,
        template.sections().stream().map(s -> section(s, plan)).toList(),
        plans.kept(patient, kind).stream().map(p -> "Version " + p.number() + ", from " + days.full(java.util.Objects.requireNonNull(p.keptAt()))).toList(),
        mine ? other.mine() : other.label(),
        root + "/" + other.address(),
        form);
  }

  private String state(RecoveryPlan plan, boolean mine, Days days) {
    var by = plan.changedBy();
    String who = by != null ? staff.get(by).name().shown() : mine ? "you" : "the person";
    var kept = plan.keptAt();
    return kept == null
        ? "Being written, last by " + who + " " + days.full(plan.changedAt())
        : "Version " + plan.number() + ", from " + days.full(kept) + ", last written by " + who;
  }

  private static RecoveryPage.Section section(RecoveryTemplate.Section s, Optional<RecoveryPlan> plan) {
    List<RecoveryPage.Line> lines = plan.map(p -> p.lines(s.id())).orElse(List.of()).stream()
        .map(l -> new RecoveryPage.Line(l.text(), l.phone(), l.phone().isBlank() ? "" : "tel:" + l.phone().replaceAll("[^0-9+]", "")))
        .toList();
    int edit = plan.map(p -> p.parts().get(s.id())).map(RecoveryPlan.Part::edit).orElse(0);
    return new RecoveryPage.Section(s.id(), s.title(), s.ask(), s.form() == RecoveryTemplate.Form.CONTACTS, edit, lines, Math.max(1, s.rows() - lines.size()));
  }
}
