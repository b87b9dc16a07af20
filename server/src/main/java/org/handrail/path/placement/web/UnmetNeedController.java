package org.handrail.path.placement.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.path.placement.UnmetNeed;
import org.handrail.path.placement.UnmetNeeds;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reports what people needed and did not get: for whoever plans beds, transport and contracts. Counts only. */
@Controller
class UnmetNeedController {
  private final UnmetNeeds needs;
  private final RulePacks packs;
  private final PlacementPages pages;

  UnmetNeedController(UnmetNeeds needs, RulePacks packs, PlacementPages pages) {
    this.needs = needs;
    this.packs = packs;
    this.pages = pages;
  }

  private record Days(LocalDate from, LocalDate until, Form form) {}

  @GetMapping("/placement/unmet-need")
  @MayEnter(area = Area.OUTCOMES, act = Act.READ)
  ModelAndView show(Form form) {
    Days days = days(form);
    var page = page(days);
    return new ModelAndView("path/placement/unmet_need", Map.of("page", page), HttpStatusCode.valueOf(days.form().refused() ? 422 : 200));
  }

  @GetMapping("/placement/unmet-need.csv")
  @MayEnter(area = Area.OUTCOMES, act = Act.READ)
  ResponseEntity<byte[]> file(Form form) {
    var out = new StringBuilder("table,recommended,actual,reason,people\r\n");
    for (UnmetNeedPage.Line line : page(days(form)).lines()) {
      out.append(String.join(",", quoted(line.table()), quoted(line.recommended()), quoted(line.actual()), quoted(line.reason()),
          Integer.toString(line.people()))).append("\r\n");
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"unmet-need.csv\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The days asked for; a year up to today when none or wrong ones were. */
  private Days days(Form form) {
    LocalDate today = pages.times().today();
    var standard = new Days(today.minusYears(1).plusDays(1), today, form);
    if (form.value("from").isBlank() && form.value("until").isBlank()) {
      return standard;
    }
    try {
      LocalDate from = LocalDate.parse(form.value("from"));
      LocalDate until = LocalDate.parse(form.value("until"));
      return until.isBefore(from)
          ? new Days(standard.from(), standard.until(), form.refused(List.of(new Refusal("until", "The last day is before the first"))))
          : new Days(from, until, form);
    } catch (DateTimeException notADate) {
      return new Days(standard.from(), standard.until(), form.refused(List.of(new Refusal("from", "Enter both days"))));
    }
  }

  private UnmetNeedPage page(Days days) {
    var all = needs.between(days.from(), days.until());
    int signed = all.stream().mapToInt(UnmetNeed::people).sum();
    var unmet = all.stream().filter(need -> !need.met()).toList();
    var lines = new ArrayList<UnmetNeedPage.Line>();
    var byReason = new LinkedHashMap<String, Integer>();
    var byLevel = new LinkedHashMap<String, Integer>();
    var recommended = new LinkedHashMap<String, Integer>();
    all.forEach(need -> recommended.merge(level(need, need.recommended()).name(), need.people(), Integer::sum));
    for (UnmetNeed need : unmet) {
      String reason = reason(need);
      var wanted = level(need, need.recommended());
      var got = level(need, need.actual());
      lines.add(new UnmetNeedPage.Line(need.pack().toString(), wanted.name(), chip(wanted), got.name(), chip(got), reason, need.people()));
      byReason.merge(reason, need.people(), Integer::sum);
      byLevel.merge(wanted.name(), need.people(), Integer::sum);
    }
    return new UnmetNeedPage(days.from().toString(), days.until().toString(), signed, unmet.stream().mapToInt(UnmetNeed::people).sum(), lines,
        byReason.entrySet().stream().map(sum -> new UnmetNeedPage.Sum(sum.getKey(), sum.getValue(), signed)).toList(),
        byLevel.entrySet().stream().map(sum -> new UnmetNeedPage.Sum(sum.getKey(), sum.getValue(), recommended.getOrDefault(sum.getKey(), 0))).toList(),
        "?from=" + days.from() + "&until=" + days.until(), days.form());
  }

  private PlacementPack.Level level(UnmetNeed need, String id) {
    return packs.placement(need.pack()).level(id).orElseThrow();
  }

  private String reason(UnmetNeed need) {
    String id = need.reason();
    return id == null ? "No reason given" : packs.placement(need.pack()).discrepancyReason(id).orElseThrow().name();
  }

  private static String chip(PlacementPack.Level level) {
    return level.setting().name().toLowerCase(Locale.US);
  }

  /** A cell that starts like a formula is text to a spreadsheet. */
  private static String quoted(String text) {
    String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
