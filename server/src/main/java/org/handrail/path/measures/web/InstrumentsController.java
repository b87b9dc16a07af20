package org.handrail.path.measures.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.measures.AnsweredBy;
import org.handrail.path.measures.ImportInstrument;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.SwitchLicensed;
import org.handrail.path.measures.UsableInstruments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which instruments there are, which need a licence, and bringing one's own. */
@Controller
class InstrumentsController {
  private static final int LARGEST_BYTES = 4_000_000;

  private final Instruments instruments;
  private final UsableInstruments usable;
  private final ImportInstrument take;
  private final SwitchLicensed switchLicensed;

  InstrumentsController(Instruments instruments, UsableInstruments usable, ImportInstrument take, SwitchLicensed switchLicensed) {
    this.instruments = instruments;
    this.usable = usable;
    this.take = take;
    this.switchLicensed = switchLicensed;
  }

  @GetMapping("/admin/instruments")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.READ)
  ModelAndView list() {
    return view(Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/admin/instruments")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  ModelAndView take(
      @RequestParam(required = false) @Nullable MultipartFile questionnaire,
      @RequestParam(required = false) @Nullable MultipartFile scoring,
      Form form,
      RedirectAttributes flash)
      throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    byte[] asked = bytes(questionnaire, "questionnaire", refusals);
    byte[] scored = bytes(scoring, "scoring", refusals);
    if (!refusals.isEmpty()) {
      return view(form.refused(refusals), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return switch (take.take(asked, scored)) {
      case Outcome.Refused<Instrument>(var why) -> view(form.refused(why), HttpStatus.UNPROCESSABLE_ENTITY);
      case Outcome.Done<Instrument>(var kept) -> {
        flash.addFlashAttribute("saved", "Kept: " + kept.title() + ", version " + kept.version() + ". It can be assigned and entered now.");
        yield new ModelAndView("redirect:/admin/instruments");
      }
    };
  }

  @PostMapping("/admin/instruments/licence")
  @MayEnter(area = Area.ADMINISTRATION, act = Act.WRITE)
  String licence(Form form, RedirectAttributes flash) {
    InstrumentId id = usableId(form.value("instrument"));
    boolean on = form.value("on").equals("true");
    if (!switchLicensed.set(id, on).isDone()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    flash.addFlashAttribute("saved", id + (on ? " is switched on." : " is switched off; what was answered stays."));
    return "redirect:/admin/instruments";
  }

  private static InstrumentId usableId(String value) {
    try {
      return new InstrumentId(value);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static byte[] bytes(@Nullable MultipartFile file, String field, List<Refusal> refusals) throws IOException {
    if (file == null || file.isEmpty()) {
      refusals.add(new Refusal(field, "Choose a file."));
      return new byte[0];
    }
    if (file.getSize() > LARGEST_BYTES) {
      refusals.add(new Refusal(field, "The file is larger than 4 MB. Take the Questionnaire out of the package, or import the package with ./handrail import instrument."));
      return new byte[0];
    }
    return file.getBytes();
  }

  private ModelAndView view(Form form, HttpStatus status) {
    List<String> on = usable.all().stream().map(i -> i.id().value()).toList();
    List<InstrumentsPage.Line> ready = new ArrayList<>();
    List<InstrumentsPage.Line> licensed = new ArrayList<>();
    for (Instrument i : instruments.all()) {
      String licence = i.licence();
      (licence == null ? ready : licensed).add(new InstrumentsPage.Line(i.id().value(), i.title(), words(i), licence == null ? "" : licence,
          on.contains(i.id().value())));
    }
    return new ModelAndView("path/measures/instruments", Map.of("page", new InstrumentsPage(ready, licensed, form)), status);
  }

  private String words(Instrument i) {
    int questions = i.questions().size();
    return i.id() + " " + i.version() + " · " + (questions == 1 ? "1 question" : questions + " questions") + " · "
        + (i.answeredBy() == AnsweredBy.PATIENT ? "the patient answers" : "the clinician fills it in") + " · "
        + (instruments.isShipped(i.id()) ? "shipped" : "brought by you");
  }
}
