package org.handrail.foundation.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.AuditKind;
import org.handrail.foundation.privacy.AuditTrail;
import org.handrail.foundation.privacy.HomeZone;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.Names;
import org.handrail.foundation.privacy.VerifyAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Searches the audit trail. Administrators see the technical side of it: when, who, which page, never about whom. */
@Controller
class AuditController {
  private static final int PAGE = 100;
  private static final int CHOICES = 20;

  private final AuditTrail trail;
  private final VerifyAudit verify;
  private final Names names;
  private final Audit audit;
  private final HomeZone home;
  private final Clock clock;

  AuditController(AuditTrail trail, VerifyAudit verify, Names names, Audit audit, HomeZone home, Clock clock) {
    this.trail = trail;
    this.verify = verify;
    this.names = names;
    this.audit = audit;
    this.home = home;
    this.clock = clock;
  }

  @GetMapping("/admin/audit")
  @MayEnter(area = Area.AUDIT, act = Act.READ, honours = Limit.TECHNICAL)
  String search(
      @RequestAttribute(Guard.ACCESS) AccessDecision.Allowed access,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) String verified,
      Form form,
      Model model) {
    boolean technical = access.limits().contains(Limit.TECHNICAL);
    ZoneId zone = home.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate from = day(form.value("from")).orElse(today.minusDays(6));
    LocalDate until = day(form.value("until")).orElse(today);
    PatientId patient = technical ? null : id(form.value("patient")).map(PatientId::new).orElse(null);
    StaffId staff = id(form.value("staff")).map(StaffId::new).orElse(null);
    var search =
        new AuditTrail.Search(
            patient,
            staff,
            kind(form.value("kind")),
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant());
    int shown = Math.max(1, page);
    List<AuditTrail.Entry> found = trail.search(search, PAGE + 1, (shown - 1) * PAGE);
    boolean more = found.size() > PAGE;
    List<AuditTrail.Entry> entries = more ? found.subList(0, PAGE) : found;
    String base = address(form, from, until, patient, staff);
    String name = patient == null ? null : names.ofPatients(List.of(patient)).getOrDefault(patient, "Unknown");
    model.addAttribute(
        "page",
        new AuditPage(
            technical,
            Form.of(
                Map.of(
                    "q", form.value("q"), "staff", form.value("staff"), "kind", form.value("kind"), "from", from, "until", until)),
            staffChoices(),
            Choice.of(AuditKind.values(), AuditKind::label),
            name,
            technical || patient != null ? List.of() : people(form, from, until, staff),
            rows(entries, technical, zone),
            shown > 1 ? base + "&page=" + (shown - 1) : null,
            more ? base + "&page=" + (shown + 1) : null,
            verified == null ? null : verify.verify()));
    return "foundation/privacy/audit";
  }

  private List<AuditPage.Row> rows(List<AuditTrail.Entry> entries, boolean technical, ZoneId zone) {
    Map<StaffId, String> staff =
        names.ofStaff(
            entries.stream().flatMap(e -> Stream.of(e.staff(), e.about())).filter(Objects::nonNull).distinct().toList());
    List<PatientId> patients =
        technical
            ? List.of()
            : entries.stream().map(AuditTrail.Entry::patient).filter(Objects::nonNull).distinct().toList();
    Map<PatientId, String> people = patients.isEmpty() ? Map.of() : names.ofPatients(patients);
    audit.readMany(Area.AUDIT, patients);
    return entries.stream().map(entry -> row(entry, staff, people, technical, zone)).toList();
  }

  private static AuditPage.Row row(
      AuditTrail.Entry entry,
      Map<StaffId, String> staff,
      Map<PatientId, String> people,
      boolean technical,
      ZoneId zone) {
    return new AuditPage.Row(
        PrivacyController.when(entry.at(), zone),
        who(entry, staff),
        entry.kind().label(),
        entry.kind() == AuditKind.REFUSAL,
        entry.area() == null ? "" : entry.area().label(),
        technical ? null : about(entry, staff, people),
        entry.what(),
        Objects.requireNonNullElse(entry.address(), ""));
  }

  private static String who(AuditTrail.Entry entry, Map<StaffId, String> staff) {
    if (entry.staff() != null) {
      return staff.getOrDefault(entry.staff(), "Former staff");
    }
    if (entry.account() != null) {
      return "A patient, on their own pages";
    }
    return entry.kind() == AuditKind.ACCOUNT ? "Before sign-in" : "Handrail";
  }

  private static @Nullable String about(
      AuditTrail.Entry entry, Map<StaffId, String> staff, Map<PatientId, String> people) {
    if (entry.patient() != null) {
      return people.getOrDefault(entry.patient(), "No such record");
    }
    return entry.about() == null ? null : staff.getOrDefault(entry.about(), "Former staff");
  }

  private List<AuditPage.Person> people(Form form, LocalDate from, LocalDate until, @Nullable StaffId staff) {
    if (form.value("q").isBlank()) {
      return List.of();
    }
    Map<PatientId, String> fitting = names.patientsNamed(form.value("q"), CHOICES);
    audit.readMany(Area.IDENTITY, fitting.keySet());
    return fitting.entrySet().stream()
        .map(one -> new AuditPage.Person(one.getValue(), address(form, from, until, one.getKey(), staff)))
        .toList();
  }

  private static String address(
      Form form, LocalDate from, LocalDate until, @Nullable PatientId patient, @Nullable StaffId staff) {
    return "/admin/audit?from=" + from + "&until=" + until
        + (patient == null ? "" : "&patient=" + patient)
        + (staff == null ? "" : "&staff=" + staff)
        + (form.value("kind").isEmpty() ? "" : "&kind=" + URLEncoder.encode(form.value("kind"), StandardCharsets.UTF_8));
  }

  private List<Choice> staffChoices() {
    return Choice.of(names.allStaff().entrySet(), one -> one.getKey().toString(), Map.Entry::getValue);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> id(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable AuditKind kind(String typed) {
    for (AuditKind kind : AuditKind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    return null;
  }
}
