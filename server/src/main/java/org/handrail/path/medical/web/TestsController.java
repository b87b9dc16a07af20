package org.handrail.path.medical.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.medical.CloseTest;
import org.handrail.path.medical.CollectTest;
import org.handrail.path.medical.DrugTest;
import org.handrail.path.medical.DrugTestId;
import org.handrail.path.medical.DrugTestState;
import org.handrail.path.medical.MoveSpecimen;
import org.handrail.path.medical.OrderTest;
import org.handrail.path.medical.RecordTestResult;
import org.handrail.path.medical.TestPanels;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drug and alcohol tests: ordered, collected, read, confirmed. */
@Controller
@RequestMapping("/patients/{patient}/medical/tests")
class TestsController {
  private static final List<DrugTest.Reason> ORDERED =
      Arrays.stream(DrugTest.Reason.values()).filter(r -> r != DrugTest.Reason.RANDOM).toList();

  private final TestPages pages;
  private final TestPanels panels;
  private final OrderTest order;
  private final CollectTest collect;
  private final MoveSpecimen move;
  private final RecordTestResult record;
  private final CloseTest close;
  private final Days days;

  TestsController(TestPages pages, TestPanels panels, OrderTest order, CollectTest collect, MoveSpecimen move,
      RecordTestResult record, CloseTest close, Days days) {
    this.pages = pages;
    this.panels = panels;
    this.order = order;
    this.collect = collect;
    this.move = move;
    this.record = record;
    this.close = close;
    this.days = days;
  }

  @GetMapping("/new")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView blank(@PathVariable PatientId patient) {
    return ordering(patient, Form.empty(), 200);
  }

  @PostMapping("/new")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView order(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    LocalDate due = null;
    if (!form.value("dueOn").isBlank()) {
      try {
        due = LocalDate.parse(form.value("dueOn"));
      } catch (DateTimeParseException e) {
        return ordering(patient, form.refused(List.of(new Refusal("dueOn", "Choose a day"))), 422);
      }
    }
    var outcome = order.order(patient, form.value("panel"), Typed.one(DrugTest.Reason.values(), form.value("reason")), due, form.value("note"));
    if (!outcome.isDone()) return ordering(patient, form.refused(outcome.refusals()), 422);
    flash.addFlashAttribute("saved", "Test ordered.");
    return new ModelAndView("redirect:" + TestPages.base(patient, outcome.orElseThrow()));
  }

  @GetMapping("/{test}")
  @MayEnter(area = Area.MEDICAL, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable DrugTestId test) {
    return view(patient, test, Form.empty(), 200);
  }

  @PostMapping("/{test}/collect")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView collect(@PathVariable PatientId patient, @PathVariable DrugTestId test, Form form, RedirectAttributes flash) {
    Optional<BigDecimal> temperature = Typed.number(form.value("temperature"));
    Optional<Instant> at = days.typed(form.value("at"));
    if (temperature.isEmpty() && !form.value("temperature").isBlank()) return refused(patient, test, form, "temperature", "Write a number, such as 96.4");
    if (at.isEmpty() && !form.value("at").isBlank()) return refused(patient, test, form, "at", "Write the day and the time");
    return answer(
        patient, test,
        collect.collect(patient, test, at.orElse(null), Typed.one(DrugTest.Analysis.values(), form.value("analysis")),
            form.has("observed", "true"), form.value("seal"), temperature.orElse(null)),
        form, flash, "Collected.");
  }

  @PostMapping("/{test}/custody")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView move(@PathVariable PatientId patient, @PathVariable DrugTestId test, Form form, RedirectAttributes flash) {
    Optional<Instant> at = days.typed(form.value("moved"));
    if (at.isEmpty() && !form.value("moved").isBlank()) return refused(patient, test, form, "moved", "Write the day and the time");
    return answer(
        patient, test,
        move.move(patient, test, Typed.one(DrugTest.Step.values(), form.value("step")), form.value("party"), at.orElse(null)),
        form, flash, "Written into the chain of custody.");
  }

  @PostMapping("/{test}/result")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView result(@PathVariable PatientId patient, @PathVariable DrugTestId test, Form form, RedirectAttributes flash) {
    var answers = new HashMap<String, DrugTest.Answer>();
    for (TestPanels.Analyte analyte : panels.get(pages.find(patient, test).panel()).analytes()) {
      DrugTest.Answer answer = Typed.one(DrugTest.Answer.values(), form.value("r-" + analyte.id()));
      if (answer != null) answers.put(analyte.id(), answer);
    }
    return answer(
        patient, test,
        record.record(patient, test, Typed.one(DrugTest.Validity.values(), form.value("validity")), answers, form.value("laboratory")),
        form, flash, "Result written down.");
  }

  @PostMapping("/{test}/confirm")
  @MayEnter(area = Area.MEDICAL, act = Act.SIGN)
  ModelAndView confirm(@PathVariable PatientId patient, @PathVariable DrugTestId test, Form form, RedirectAttributes flash) {
    return answer(
        patient, test,
        record.confirm(patient, test, form.value("analyte"), Typed.one(DrugTest.Answer.values(), form.value("answer")), form.value("value")),
        form, flash, "Confirmation written down; it counts from now on.");
  }

  @PostMapping("/{test}/close")
  @MayEnter(area = Area.MEDICAL, act = Act.WRITE)
  ModelAndView close(@PathVariable PatientId patient, @PathVariable DrugTestId test, Form form, RedirectAttributes flash) {
    return answer(
        patient, test, close.close(patient, test, Typed.one(DrugTestState.Event.values(), form.value("how")), form.value("why")),
        form, flash, "Written down.");
  }

  private ModelAndView refused(PatientId patient, DrugTestId test, Form form, String field, String message) {
    return view(patient, test, form.refused(List.of(new Refusal(field, message))), 422);
  }

  private ModelAndView answer(PatientId patient, DrugTestId test, Outcome<?> outcome, Form form, RedirectAttributes flash, String saved) {
    if (!outcome.isDone()) return view(patient, test, form.refused(outcome.refusals()), 422);
    flash.addFlashAttribute("saved", saved);
    return new ModelAndView("redirect:" + TestPages.base(patient, test));
  }

  private ModelAndView view(PatientId patient, DrugTestId test, Form form, int status) {
    return new ModelAndView("path/medical/test", Map.of("page", pages.page(pages.find(patient, test), form)), HttpStatusCode.valueOf(status));
  }

  private ModelAndView ordering(PatientId patient, Form form, int status) {
    var page = new OrderTestPage(
        MedicalPages.base(patient),
        Choice.of(panels.all(), TestPanels.Panel::id, TestPanels.Panel::label),
        Choice.of(ORDERED, Enum::name, DrugTest.Reason::label),
        days.today().toString(),
        form);
    return new ModelAndView("path/medical/test_order", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
