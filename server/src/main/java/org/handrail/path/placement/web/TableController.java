package org.handrail.path.placement.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.PlacementResult;
import org.handrail.foundation.rules.PlacementResult.LevelResult;
import org.handrail.path.placement.AssessmentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows which part of which row held with which value. */
@Controller
class TableController {
  private final PlacementPages pages;

  TableController(PlacementPages pages) {
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/placement/{assessment}/table")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment) {
    var sheet = pages.sheet(patient, assessment);
    var info = sheet.pack().info();
    var levels = sheet.result().map(PlacementResult::levels).orElse(List.of()).stream().map(TableController::level).toList();
    var page = new TablePage(PlacementPages.base(patient, assessment), info.name(),
        info.source().text() + " (" + info.source().confidence().label() + ")", info.ref().toString(), !levels.isEmpty(), levels);
    return new ModelAndView("path/placement/table", Map.of("page", page));
  }

  private static TablePage.Level level(LevelResult result) {
    var level = result.level();
    String chip = level.setting().name().toLowerCase(Locale.US);
    return switch (result) {
      case PlacementResult.Match match -> new TablePage.Level(level.id(), level.name(), chip, "matches", match.trace(), List.of());
      case PlacementResult.NoMatch other -> new TablePage.Level(level.id(), level.name(), chip, other.near().isEmpty() ? "not" : "nearly",
          other.trace(), other.near().stream().map(Reasons::way).toList());
      case PlacementResult.NoRanges none -> new TablePage.Level(level.id(), level.name(), chip, "none", null, List.of());
    };
  }
}
