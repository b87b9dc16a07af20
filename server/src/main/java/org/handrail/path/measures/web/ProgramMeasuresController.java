package org.handrail.path.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.measures.ProgramMeasures;
import org.handrail.path.measures.ReliableChange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A program's scores: how they are spread, at first and now, and the share improved. Counts only. */
@Controller
class ProgramMeasuresController {
  private static final int TONES = 5;

  private final ProgramMeasures measures;
  private final Programs programs;

  ProgramMeasuresController(ProgramMeasures measures, Programs programs) {
    this.measures = measures;
    this.programs = programs;
  }

  @GetMapping("/measures/programs")
  @MayEnter(area = Area.MEASURES, act = Act.READ, honours = Limit.COUNTS)
  ModelAndView show(Form form) {
    List<Program> all = programs.all().stream().filter(Program::active).toList();
    Optional<Program> chosen = all.stream().filter(p -> p.id().toString().equals(form.value("program"))).findFirst()
        .or(() -> all.stream().findFirst());
    List<ProgramMeasuresPage.Part> parts = chosen.map(p -> measures.of(p.id()).stream().map(ProgramMeasuresController::part).toList()).orElse(List.of());
    return new ModelAndView("path/measures/program", Map.of("page", new ProgramMeasuresPage(
        Choice.of(all, p -> p.id().toString(), Program::fullName), chosen.map(p -> p.id().toString()).orElse(null),
        chosen.map(Program::fullName).orElse(""), parts, form)));
  }

  private static ProgramMeasuresPage.Part part(ProgramMeasures.Summary s) {
    List<ProgramMeasuresPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < s.bands().size(); i++) {
      rows.add(new ProgramMeasuresPage.Row(s.bands().get(i).band().label(), s.bands().get(i).first(), s.bands().get(i).now(), tone(s, i)));
    }
    String spoken = rows.stream().map(r -> r.label() + ": " + r.first() + " at first, " + r.now() + " now").collect(Collectors.joining("; "));
    return new ProgramMeasuresPage.Part(
        (s.instrument().id() + "-" + s.rule().id()).toLowerCase(Locale.ROOT), s.instrument().title(),
        s.instrument().rules().size() == 1 ? s.instrument().id().value() : s.instrument().id() + ", " + s.rule().label(),
        s.measured() + " of " + s.people() + " people were measured, " + s.twice() + " at least twice.",
        change(s), rows, bars(s, ProgramMeasures.BandCount::first), bars(s, ProgramMeasures.BandCount::now), spoken);
  }

  private static String change(ProgramMeasures.Summary s) {
    if (s.rule().change() == null || s.twice() == 0) {
      return "";
    }
    int better = s.change().getOrDefault(ReliableChange.Direction.BETTER, 0);
    return better + " of " + s.twice() + " (" + Math.round(100f * better / s.twice()) + " %) reliably better, "
        + s.change().getOrDefault(ReliableChange.Direction.NONE, 0) + " without reliable change, "
        + s.change().getOrDefault(ReliableChange.Direction.WORSE, 0) + " reliably worse. Not adjusted.";
  }

  private static List<ProgramMeasuresPage.Bar> bars(ProgramMeasures.Summary s, ToIntFunction<ProgramMeasures.BandCount> count) {
    List<ProgramMeasuresPage.Bar> bars = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < s.bands().size(); i++) {
      double width = s.twice() == 0 ? 0 : 100.0 * count.applyAsInt(s.bands().get(i)) / s.twice();
      if (width > 0) {
        bars.add(new ProgramMeasuresPage.Bar(String.format(Locale.ROOT, "%.2f", x), String.format(Locale.ROOT, "%.2f", width), tone(s, i)));
      }
      x += width;
    }
    return bars;
  }

  private static int tone(ProgramMeasures.Summary s, int band) {
    int last = s.bands().size() - 1;
    int fromBest = s.rule().lowerIsBetter() ? band : last - band;
    return last == 0 ? 1 : 1 + Math.round((TONES - 1f) * fromBest / last);
  }
}
