package org.handrail.foundation.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.AuditTrail;
import org.handrail.foundation.privacy.Consent;
import org.handrail.foundation.privacy.ConsentId;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.Consents;
import org.handrail.foundation.privacy.EndConsent;
import org.handrail.foundation.privacy.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A patient's own view of who sees what of them: permitted, sent, opened. */
@Controller
class MyRecordController {
  private static final Period BACK = Period.ofDays(90);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private final ConsentPages pages;
  private final Consents consents;
  private final EndConsent end;
  private final AuditTrail trail;
  private final StaffDirectory staff;
  private final Organizations organizations;

  MyRecordController(
      ConsentPages pages, Consents consents, EndConsent end, AuditTrail trail, StaffDirectory staff, Organizations organizations) {
    this.pages = pages;
    this.consents = consents;
    this.end = end;
    this.trail = trail;
    this.staff = staff;
    this.organizations = organizations;
  }

  @GetMapping("/my/record")
  @MayEnter(area = Area.AUDIT, act = Act.READ, as = Audience.PATIENT)
  ModelAndView show() {
    return view(Form.empty(), 200);
  }

  @PostMapping("/my/record/consents/{consent}/end")
  @MayEnter(area = Area.CONSENTS, act = Act.WRITE, as = Audience.PATIENT)
  ModelAndView takeBack(@PathVariable ConsentId consent, Form form, RedirectAttributes flash) {
    Consent found =
        consents.find(consent)
            .filter(c -> c.patient().equals(Acting.actor().patientId()) && takenBackHere(c.kind()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var outcome = end.end(found.id(), Consent.How.REVOKED, form.value("why"));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Taken back. Nothing more goes out under it.");
    return new ModelAndView("redirect:/my/record");
  }

  private ModelAndView view(Form form, int status) {
    PatientId me = Acting.actor().patientId();
    ConsentsPage all = pages.list(me, form);
    Map<ConsentId, ConsentKind> kinds = consents.of(me).stream().collect(Collectors.toMap(Consent::id, Consent::kind));
    List<MyRecordPage.Permitted> permitted =
        all.active().stream()
            .map(row -> permitted(row, kinds.get(row.id())))
            .toList();
    ZoneId zone = organizations.current().timeZone();
    LocalDate since = pages.today().minus(BACK);
    Instant from = since.atStartOfDay(zone).toInstant();
    var page = new MyRecordPage(permitted, all.ended(), all.disclosures(), all.years(), days(trail.seen(me, from, zone)), DAY.format(since), form);
    return new ModelAndView("foundation/documents/my_record", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static MyRecordPage.Permitted permitted(ConsentsPage.Row row, @Nullable ConsentKind kind) {
    String note = kind == ConsentKind.PART2_TPO ? "It also covers payment and talking with other places that treat you. Your team can say what changes for you." : "";
    return new MyRecordPage.Permitted(row, row.heldUntil() == null && takenBackHere(kind), kind == ConsentKind.FAMILY, note);
  }

  /** Family sharing has its own page with each item. */
  private static boolean takenBackHere(@Nullable ConsentKind kind) {
    return kind != null && kind != ConsentKind.FAMILY;
  }

  private List<MyRecordPage.Day> days(List<AuditTrail.Seen> seen) {
    Map<StaffId, StaffMember> known = staff.find(seen.stream().map(AuditTrail.Seen::staff).distinct().toList());
    Map<LocalDate, Map<StaffId, List<AuditTrail.Seen>>> byDay = new LinkedHashMap<>();
    seen.forEach(s -> byDay.computeIfAbsent(s.day(), d -> new LinkedHashMap<>()).computeIfAbsent(s.staff(), p -> new ArrayList<>()).add(s));
    return byDay.entrySet().stream()
        .map(day -> new MyRecordPage.Day(
            DAY.format(day.getKey()),
            day.getValue().entrySet().stream().map(who -> who(known.get(who.getKey()), who.getValue())).toList()))
        .toList();
  }

  /** What it is to the person: staff call a task about somebody their own work. */
  private static String words(Area area) {
    return area == Area.WORK ? "a task about you" : area == Area.PATIENT_MESSAGES ? "your messages" : area.label();
  }

  private static MyRecordPage.Who who(@Nullable StaffMember member, List<AuditTrail.Seen> parts) {
    String name = member == null ? "Somebody of the staff" : member.name().shown();
    String role = member == null ? "" : member.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
    return new MyRecordPage.Who(
        name, role, parts.stream().map(s -> words(s.area())).collect(Collectors.joining(", ")),
        parts.stream().filter(AuditTrail.Seen::changed).map(s -> words(s.area())).collect(Collectors.joining(", ")),
        parts.stream().anyMatch(AuditTrail.Seen::glass));
  }
}
