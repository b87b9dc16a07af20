package org.handrail.path.outcomes.web;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.outcomes.Breakdown;
import org.handrail.path.outcomes.Chosen;
import org.handrail.path.outcomes.Indicator;
import org.handrail.path.outcomes.Outcomes;
import org.handrail.path.outcomes.OutcomesCsv;
import org.handrail.path.outcomes.Report;
import org.handrail.path.outcomes.Teds;
import org.handrail.path.outcomes.Teds2004;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Does it work? The rates, the people behind each, and the same as a file. */
@Controller
class OutcomesController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US);

  private final Outcomes outcomes;
  private final OutcomesCsv csv;
  private final Pictures pictures;
  private final Choosing choosing;
  private final Teds teds;
  private final Teds2004 published;
  private final Patients patients;
  private final Access access;
  private final Audit audit;

  OutcomesController(Outcomes outcomes, OutcomesCsv csv, Pictures pictures, Choosing choosing, Teds teds, Teds2004 published, Patients patients, Access access,
      Audit audit) {
    this.outcomes = outcomes;
    this.csv = csv;
    this.pictures = pictures;
    this.choosing = choosing;
    this.teds = teds;
    this.published = published;
    this.patients = patients;
    this.access = access;
    this.audit = audit;
  }

  @GetMapping("/outcomes")
  @MayEnter(area = Area.OUTCOMES, act = Act.READ)
  ModelAndView page(@RequestParam(required = false, defaultValue = "") String program, @RequestParam(required = false, defaultValue = "") String period) {
    Chosen chosen = choosing.of(program, period);
    String query = choosing.query(chosen);
    Report report = outcomes.report(chosen);
    var numbers = pictures.numbers();
    var page = new OutcomesPage(DAY.format(chosen.period().from(report.today(), numbers)), DAY.format(chosen.period().until(report.today(), numbers)),
        report.people(), report.people() >= numbers.smallestCell(), choosing.page(chosen),
        Arrays.stream(Indicator.values()).filter(indicator -> !indicator.isForeign()).map(indicator -> pictures.line(report, indicator, query)).toList(),
        CurveDrawing.of(report.retention(), numbers.retainedDays(), numbers.smallestCell(), day -> pictures.shown(report, day)), report.medianDaysToStart(),
        Arrays.stream(Breakdown.values()).map(by -> pictures.table(report, by, query)).filter(table -> !table.rows().isEmpty()).toList(), numbers,
        teds.national(), pictures.line(report, Indicator.COMPLETED_OR_MOVED_ON, query).bar(), teds.rows(), published);
    return new ModelAndView("path/outcomes/outcomes", Map.of("page", page));
  }

  /** The people a number counts, as far as this person may open their records; a hidden number has no list. */
  @GetMapping("/outcomes/{indicator}")
  @MayEnter(area = Area.OUTCOMES, act = Act.READ)
  ModelAndView people(@PathVariable String indicator, @RequestParam(required = false, defaultValue = "") String by,
      @RequestParam(required = false, defaultValue = "") String group, @RequestParam(required = false, defaultValue = "") String program,
      @RequestParam(required = false, defaultValue = "") String period) {
    Indicator wanted = Indicator.of(indicator).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Breakdown breakdown = by.isEmpty() ? null : Breakdown.of(by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Chosen chosen = choosing.of(program, period);
    List<PatientId> counted = outcomes.counted(chosen, wanted, breakdown, group);
    List<PatientId> visible = counted.stream().filter(patient -> access.may(Area.PLACEMENT, Act.READ, patient)).toList();
    audit.readMany(Area.PLACEMENT, visible);
    var known = patients.find(visible);
    var lines = new ArrayList<PeoplePage.Line>();
    for (PatientId patient : visible) {
      lines.add(new PeoplePage.Line("/patients/" + patient, Objects.requireNonNull(known.get(patient)).name().shown()));
    }
    lines.sort(java.util.Comparator.comparing(PeoplePage.Line::name));
    var page = new PeoplePage(wanted.title(), breakdown == null ? "" : breakdown.title() + ": " + pictures.label(breakdown, group), lines,
        counted.size() - visible.size(), counted.isEmpty(), "/outcomes" + choosing.query(chosen));
    return new ModelAndView("path/outcomes/people", Map.of("page", page));
  }

  @GetMapping("/outcomes.csv")
  @MayEnter(area = Area.OUTCOMES, act = Act.READ)
  ResponseEntity<byte[]> file(@RequestParam(required = false, defaultValue = "") String program,
      @RequestParam(required = false, defaultValue = "") String period) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcomes.csv\"")
        .body(csv.of(outcomes.report(choosing.of(program, period))).getBytes(StandardCharsets.UTF_8));
  }
}
