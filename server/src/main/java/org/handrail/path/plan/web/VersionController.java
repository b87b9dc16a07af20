package org.handrail.path.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.plan.Change;
import org.handrail.path.plan.ComparePlans;
import org.handrail.path.plan.PlanVersion;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.VersionLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reading a version, comparing it with another, and its PDF. */
@Controller
@RequestMapping("/patients/{patient}/plan/versions/{version}")
class VersionController {
  private final PlanPages pages;
  private final Plans plans;
  private final ComparePlans compare;
  private final SignatureViews signatureViews;
  private final PlanPdf pdf;

  VersionController(PlanPages pages, Plans plans, ComparePlans compare, SignatureViews signatureViews, PlanPdf pdf) {
    this.pages = pages;
    this.plans = plans;
    this.compare = compare;
    this.signatureViews = signatureViews;
    this.pdf = pdf;
  }

  @GetMapping
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ModelAndView show(
      @PathVariable PatientId patient,
      @PathVariable PlanVersionId version,
      @RequestParam(required = false) @Nullable PlanVersionId against) {
    PlanVersion shown = find(patient, version);
    Days days = pages.days();
    List<VersionLine> versions = plans.versions(patient);
    Optional<PlanVersion> other =
        Optional.ofNullable(against).or(() -> before(versions, shown)).flatMap(id -> plans.find(patient, id));
    List<Change> changes = other.map(o -> compare.changes(o, shown)).orElse(List.of());
    String here = PlanPages.base(patient) + "/versions/" + version;
    return new ModelAndView(
        "path/plan/version",
        Map.of(
            "page",
            new VersionPage(
                PlanPages.base(patient),
                "Version " + shown.number(),
                shown.state().label(),
                pages.line(patient, shown, days).dot(),
                here + "/pdf",
                pages.content(shown, days),
                signatureViews.of(shown, days),
                pages.said(shown, days),
                other.map(o -> "version " + o.number()).orElse(null),
                changes,
                versions.stream()
                    .filter(v -> !v.id().equals(version))
                    .map(v -> new PlanPage.Line(here + "?against=" + v.id(), "version " + v.number(), "", "", v.state().label()))
                    .toList())));
  }

  /** The version that counted, or stood, before this one. */
  private static Optional<PlanVersionId> before(List<VersionLine> versions, PlanVersion shown) {
    return versions.stream()
        .filter(v -> v.plan().equals(shown.plan()) && v.number() < shown.number() && v.activeFrom() != null)
        .findFirst()
        .map(VersionLine::id);
  }

  @GetMapping("/pdf")
  @MayEnter(area = Area.PLAN, act = Act.READ)
  ResponseEntity<byte[]> pdf(@PathVariable PatientId patient, @PathVariable PlanVersionId version) {
    return pdf.answer(find(patient, version), pages.days());
  }

  private PlanVersion find(PatientId patient, PlanVersionId version) {
    return plans.find(patient, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
