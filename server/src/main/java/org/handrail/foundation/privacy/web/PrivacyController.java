package org.handrail.foundation.privacy.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.AuditTrail;
import org.handrail.foundation.privacy.HomeZone;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.Names;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the privacy officer begins. */
@Controller
class PrivacyController {
  private static final int DAYS = 90;

  static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private final AuditTrail trail;
  private final Names names;
  private final Audit audit;
  private final HomeZone home;
  private final Clock clock;

  PrivacyController(AuditTrail trail, Names names, Audit audit, HomeZone home, Clock clock) {
    this.trail = trail;
    this.names = names;
    this.audit = audit;
    this.home = home;
    this.clock = clock;
  }

  @GetMapping("/admin/privacy")
  @MayEnter(area = Area.AUDIT, act = Act.READ)
  String page(Model model) {
    ZoneId zone = home.zone();
    List<AuditTrail.Glass> glasses = trail.glasses(clock.instant().minus(DAYS, ChronoUnit.DAYS));
    Map<StaffId, String> staff = names.ofStaff(glasses.stream().map(AuditTrail.Glass::staff).distinct().toList());
    List<PatientId> patients = glasses.stream().map(AuditTrail.Glass::patient).distinct().toList();
    Map<PatientId, String> people = names.ofPatients(patients);
    audit.readMany(Area.AUDIT, patients);
    List<PrivacyPage.Row> rows =
        glasses.stream()
            .map(
                glass ->
                    new PrivacyPage.Row(
                        when(glass.brokenAt(), zone),
                        staff.getOrDefault(glass.staff(), "Somebody"),
                        glass.patient(),
                        people.getOrDefault(glass.patient(), "Unknown"),
                        glass.area().label(),
                        glass.reason(),
                        when(glass.openUntil(), zone)))
            .toList();
    String sealed = trail.lastSeal().map(seal -> when(seal.at(), zone)).orElse("");
    model.addAttribute("page", new PrivacyPage(rows, DAYS, sealed));
    return "foundation/privacy/privacy";
  }

  static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }
}
