package org.handrail.path.medical.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Diagnosis;
import org.handrail.path.medical.DiagnosisDetails;
import org.handrail.path.medical.DsmSeverity;
import org.handrail.path.medical.IcdCodes;
import org.handrail.path.medical.MayConfirm;
import org.handrail.path.medical.Remission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the pages about diagnoses. */
@Component
class DiagnosisPages {
  private final Diagnoses diagnoses;
  private final IcdCodes codes;
  private final MayConfirm mayConfirm;
  private final Access access;
  private final Days days;

  DiagnosisPages(Diagnoses diagnoses, IcdCodes codes, MayConfirm mayConfirm, Access access, Days days) {
    this.diagnoses = diagnoses;
    this.codes = codes;
    this.mayConfirm = mayConfirm;
    this.access = access;
    this.days = days;
  }

  static String base(PatientId patient) {
    return "/patients/" + patient + "/diagnoses";
  }

  DiagnosesPage page(PatientId patient) {
    boolean minimum = isMinimum(patient);
    List<Diagnosis> open = minimum ? diagnoses.confirmed(patient) : diagnoses.open(patient);
    List<Diagnosis> closed = minimum ? List.of() : diagnoses.closed(patient);
    Days.Names names = days.names(people(Stream.concat(open.stream(), closed.stream())));
    return new DiagnosesPage(
        base(patient),
        minimum,
        access.may(Area.DIAGNOSES, Act.WRITE, patient),
        access.may(Area.DIAGNOSES, Act.SIGN, patient),
        mayConfirm.credential().orElse(""),
        open.stream().map(d -> minimum ? shortLine(d) : line(d, names)).toList(),
        closed.stream().map(d -> line(d, names)).toList());
  }

  /** Those that stand, for a card of another page. */
  List<DiagnosesPage.Line> open(PatientId patient) {
    return diagnoses.open(patient).stream().map(DiagnosisPages::shortLine).toList();
  }

  private boolean isMinimum(PatientId patient) {
    return access.decide(Area.DIAGNOSES, Act.READ, patient, null) instanceof AccessDecision.Allowed allowed
        && allowed.limits().contains(Limit.MINIMUM);
  }

  private static Set<StaffId> people(Stream<Diagnosis> all) {
    return all.flatMap(d -> Stream.of(
            java.util.Optional.of(d.recordedBy()),
            java.util.Optional.ofNullable(d.confirmed()).map(Diagnosis.Confirmed::by),
            java.util.Optional.ofNullable(d.closed()).map(Diagnosis.Closed::by)))
        .flatMap(java.util.Optional::stream)
        .collect(Collectors.toSet());
  }

  private static DiagnosesPage.Line shortLine(Diagnosis d) {
    return new DiagnosesPage.Line(
        d.id().toString(), d.display(), d.codeLine(), dot(d), state(d), "", "", d.isConfirmed());
  }

  private DiagnosesPage.Line line(Diagnosis d, Days.Names names) {
    var sub = new StringBuilder(d.provenance().label()).append(", ").append(days.day(d.recordedAt()));
    var onset = d.onset();
    if (onset != null) sub.append(" · since ").append(onset.words());
    var received = d.received();
    if (received != null && d.icd10() != null) sub.append(" · received as ").append(received.words());
    var confirmed = d.confirmed();
    if (confirmed != null) {
      sub.append(" · confirmed by ").append(names.of(confirmed.by())).append(", ").append(confirmed.credential())
          .append(", ").append(days.day(confirmed.at()));
    }
    var closed = d.closed();
    if (closed != null) {
      sub.append(" · ").append(names.of(closed.by())).append(", ").append(days.day(closed.at())).append(": ").append(closed.reason());
    }
    return new DiagnosesPage.Line(
        d.id().toString(), d.display(), d.codeLine(), dot(d), state(d), sub.toString(), d.note(), d.isConfirmed());
  }

  private static String dot(Diagnosis d) {
    return d.closed() != null ? "away" : d.isConfirmed() ? "ok" : "needs";
  }

  private static String state(Diagnosis d) {
    var closed = d.closed();
    return closed != null ? closed.as().label() : d.isConfirmed() ? "Confirmed" : "Provisional";
  }

  DiagnosisFormPage blank(PatientId patient, Form form) {
    return form(patient, base(patient) + "/new", "Write down a diagnosis", "It stays provisional until someone whose licence allows it confirms it.",
        "Write it down", "", false, 0, form);
  }

  DiagnosisFormPage confirm(PatientId patient, Diagnosis d, @Nullable Form typed) {
    return form(patient, base(patient) + "/" + d.id() + "/confirm", "Confirm this diagnosis",
        "You confirm it in your own name; from then on it never changes, it can only be revised or closed.",
        "Confirm it", d.display() + ", " + d.codeLine() + ". " + d.provenance().label(), false, d.version(), typed == null ? of(d) : typed);
  }

  DiagnosisFormPage revise(PatientId patient, Diagnosis d, @Nullable Form typed) {
    return form(patient, base(patient) + "/" + d.id() + "/revise", "Revise this diagnosis",
        "What you confirm here takes its place, such as another severity or remission. The former stays in the record.",
        "Confirm the revised diagnosis", d.display() + ", " + d.codeLine(), true, d.version(), typed == null ? of(d) : typed);
  }

  private DiagnosisFormPage form(PatientId patient, String action, String title, String says, String button, String about,
      boolean reason, int version, Form form) {
    return new DiagnosisFormPage(
        base(patient), action, title, says, button, about, reason, version,
        Choice.of(codes.all(), IcdCodes.IcdCode::code, IcdCodes.IcdCode::title),
        Choice.of(DsmSeverity.values(), DsmSeverity::label),
        Choice.of(Remission.values(), r -> r.label() + ", " + r.span()),
        codes.version(),
        form);
  }

  private static Form of(Diagnosis d) {
    Map<String, @Nullable Object> known = new HashMap<>();
    known.put("icd10", d.icd10() == null ? "" : d.icd10());
    known.put("display", d.display());
    known.put("severity", d.severity() == null ? "" : d.severity().name());
    known.put("remission", d.remission() == null ? "" : d.remission().name());
    known.put("onset", d.onset() == null ? "" : d.onset().iso());
    known.put("note", d.note());
    return Form.of(known);
  }

  static DiagnosisDetails details(Form form) {
    return new DiagnosisDetails(
        form.value("icd10"),
        form.value("display"),
        Typed.one(DsmSeverity.values(), form.value("severity")),
        Typed.one(Remission.values(), form.value("remission")),
        form.value("onset"),
        form.value("note"));
  }
}
