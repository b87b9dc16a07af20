package org.handrail.path.placement.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.rules.PlacementPack;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.AssessmentSheet;
import org.handrail.path.placement.Edited;
import org.handrail.path.placement.EvidenceSource;
import org.handrail.path.placement.RateDimension;
import org.handrail.path.placement.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rates one dimension. */
@Controller
@RequestMapping("/patients/{patient}/placement/{assessment}/dimensions/{dimension}")
class DimensionController {
  private final EarlierRatings earlier;
  private final RateDimension rate;
  private final StaffDirectory staff;
  private final PlacementPages pages;

  DimensionController(EarlierRatings earlier, RateDimension rate, StaffDirectory staff, PlacementPages pages) {
    this.earlier = earlier;
    this.rate = rate;
    this.staff = staff;
    this.pages = pages;
  }

  @GetMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String dimension) {
    return view(patient, assessment, dimension, Form.empty(), null, 200);
  }

  @PostMapping
  @MayEnter(area = Area.PLACEMENT, act = Act.WRITE)
  ModelAndView rate(@PathVariable PatientId patient, @PathVariable AssessmentId assessment, @PathVariable String dimension,
      Form form, RedirectAttributes flash) {
    if (pages.sheet(patient, assessment).pack().dimension(dimension).isEmpty()) {
      throw PlacementPages.notFound();
    }
    var entry = new RateDimension.Entry(dimension, number(form.value("value")), form.all("flags"), form.value("evidence"),
        Arrays.stream(EvidenceSource.values()).filter(source -> form.has("source", source.name())).findFirst().orElse(null),
        Optional.ofNullable(number(form.value("edited"))).orElse(0));
    return switch (rate.rate(patient, assessment, entry)) {
      case Edited.Kept<Rating> kept -> {
        flash.addFlashAttribute("saved", "Rating saved.");
        yield new ModelAndView("redirect:" + PlacementPages.base(patient, assessment));
      }
      case Edited.Overtaken<Rating> overtaken -> view(patient, assessment, dimension, form, overtaken.theirs(), 409);
      case Edited.Refused<Rating> refused -> view(patient, assessment, dimension, form.refused(refused.refusals()), null, 422);
    };
  }

  private static @Nullable Integer number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
  }

  private ModelAndView view(PatientId patient, AssessmentId id, String dimensionId, Form form, @Nullable Rating theirs, int status) {
    var sheet = pages.sheet(patient, id);
    var pack = sheet.pack();
    var dimension = pack.dimension(dimensionId).orElseThrow(PlacementPages::notFound);
    var now = sheet.rating(dimensionId);
    var last = earlier.before(patient, sheet).flatMap(then -> EarlierRatings.comparable(then, sheet, dimensionId));
    var history = sheet.history().stream().filter(rating -> rating.dimension().equals(dimensionId))
        .sorted(Comparator.comparingInt(Rating::version).reversed()).toList();
    var names = Names.of(staff, java.util.stream.Stream.concat(history.stream(), last.stream()).map(Rating::by).distinct().toList());
    Times times = pages.times();
    String base = PlacementPages.base(patient, id);
    var page = new DimensionPage(base, base + "/dimensions/" + dimensionId, dimension.name(), dimension.about(),
        pack.scale().values().mapToObj(value -> new Choice(Integer.toString(value), value + " · " + pack.scale().label(value))).toList(),
        Choice.of(pack.flagsOf(dimensionId), PlacementPack.Flag::id, PlacementPack.Flag::ask),
        Choice.of(EvidenceSource.values(), EvidenceSource::label), now.map(Rating::version).orElse(0), sheet.assessment().isDraft() && pages.mayWrite(patient),
        now.map(rating -> Integer.toString(rating.value())).orElse(null), now.map(rating -> List.copyOf(rating.flags())).orElse(List.of()),
        now.map(Rating::evidence).orElse(""), now.map(rating -> rating.source().name()).orElse(null), suggestion(sheet, dimensionId),
        last.map(rating -> said(pack, rating, names, times)).orElse(null), theirs == null ? null : said(pack, theirs, names, times),
        history.stream().map(rating -> said(pack, rating, names, times)).toList(), form);
    return new ModelAndView("path/placement/dimension", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static DimensionPage.Said said(PlacementPack pack, Rating rating, Names names, Times times) {
    return new DimensionPage.Said(rating.value(), rating.value() + " · " + pack.scale().label(rating.value()).toLowerCase(Locale.US),
        rating.evidence(), rating.source().label() + " · " + names.of(rating.by()) + ", " + times.moment(rating.at()));
  }

  private static @Nullable String suggestion(AssessmentSheet sheet, String dimension) {
    for (var rule : sheet.pack().safety()) {
      var suggests = rule.suggests();
      if (suggests != null && suggests.dimension().equals(dimension)) {
        var rating = suggests.rating(sheet.everything());
        return rating.isPresent()
            ? "The answers to the safety questions point to " + rating.getAsInt() + ", "
                + sheet.pack().scale().label(rating.getAsInt()).toLowerCase(Locale.US) + "."
            : "Answer the safety questions on " + rule.name().toLowerCase(Locale.US) + " first: they point to a rating.";
      }
    }
    return null;
  }
}
