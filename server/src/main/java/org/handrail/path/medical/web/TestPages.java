package org.handrail.path.medical.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.medical.DrugTest;
import org.handrail.path.medical.DrugTestId;
import org.handrail.path.medical.DrugTestState;
import org.handrail.path.medical.DrugTests;
import org.handrail.path.medical.InterpretTest;
import org.handrail.path.medical.Interpretation;
import org.handrail.path.medical.TestPanels;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Builds the pages about drug and alcohol tests. */
@Component
class TestPages {
  private final DrugTests tests;
  private final TestPanels panels;
  private final InterpretTest interpret;
  private final Access access;
  private final Days days;

  TestPages(DrugTests tests, TestPanels panels, InterpretTest interpret, Access access, Days days) {
    this.tests = tests;
    this.panels = panels;
    this.interpret = interpret;
    this.access = access;
    this.days = days;
  }

  static String base(PatientId patient, DrugTestId id) {
    return MedicalPages.base(patient) + "/tests/" + id;
  }

  DrugTest find(PatientId patient, DrugTestId id) {
    return tests.find(patient, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  List<TestLine> lines(PatientId patient) {
    return tests.of(patient).stream().map(this::line).toList();
  }

  private TestLine line(DrugTest t) {
    var collection = t.collection();
    String when = collection == null ? "due " + days.day(t.dueOn()) : "collected " + days.day(collection.at());
    return new TestLine(base(t.patient(), t.id()), panels.get(t.panel()).label(), t.reason().label() + ", " + when, dot(t), state(t));
  }

  private String state(DrugTest t) {
    if (t.state() != DrugTestState.RESULTED) return t.state().label();
    Interpretation says = interpret.of(t);
    var report = Objects.requireNonNull(t.report());
    if (report.validity() != DrugTest.Validity.VALID) return report.validity().label();
    return says.needsTalk() ? "To talk about" : "As expected";
  }

  private String dot(DrugTest t) {
    return switch (t.state()) {
      case ORDERED -> t.dueOn().isBefore(days.today()) ? "needs" : "";
      case COLLECTED -> "";
      case RESULTED -> interpret.of(t).needsTalk() ? "needs" : "ok";
      case REFUSED, MISSED -> "needs";
      case CANCELLED -> "away";
    };
  }

  TestPage page(DrugTest t, Form form) {
    TestPanels.Panel panel = panels.get(t.panel());
    Interpretation says = interpret.of(t);
    Days.Names names = days.names(people(t));
    return new TestPage(
        base(t.patient(), t.id()),
        MedicalPages.base(t.patient()),
        panel.label(),
        dot(t),
        state(t),
        facts(t, panel, names),
        warning(t, says),
        access.may(Area.MEDICAL, Act.WRITE, t.patient()),
        t.state().after(DrugTestState.Event.COLLECT).isPresent(),
        t.state().after(DrugTestState.Event.RESULT).isPresent(),
        t.collection() != null && !discarded(t),
        toConfirm(t, panel),
        ends(t),
        says.lines().stream().map(l -> result(t, l)).toList(),
        t.custody().stream()
            .map(c -> new MedicalPage.Past(c.step().label() + ": " + c.party(), days.moment(c.at()) + ", written by " + names.of(c.recordedBy())))
            .toList(),
        panel.analytes().stream().map(a -> new TestPage.Asked(a.id(), a.label())).toList(),
        Choice.of(DrugTest.Answer.values(), DrugTest.Answer::label),
        Choice.of(DrugTest.Analysis.values(), DrugTest.Analysis::label),
        Choice.of(DrugTest.Validity.values(), DrugTest.Validity::label),
        Choice.of(List.of(DrugTest.Step.SEALED, DrugTest.Step.STORED, DrugTest.Step.HANDED_OVER, DrugTest.Step.RECEIVED, DrugTest.Step.DISCARDED),
            Enum::name, DrugTest.Step::label),
        "Fresh urine is " + panels.plausibleWords(),
        days.nowInField(),
        form);
  }

  private static boolean discarded(DrugTest t) {
    return !t.custody().isEmpty() && t.custody().getLast().step() == DrugTest.Step.DISCARDED;
  }

  private static Set<StaffId> people(DrugTest t) {
    var collection = t.collection();
    var report = t.report();
    var closed = t.closed();
    return Stream.concat(
            t.custody().stream().map(DrugTest.Custody::recordedBy),
            Stream.of(t.orderedBy(), collection == null ? null : collection.by(), collection == null ? null : collection.observedBy(),
                report == null ? null : report.by(), closed == null ? null : closed.by()))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(Collectors.toSet());
  }

  private List<String> facts(DrugTest t, TestPanels.Panel panel, Days.Names names) {
    var facts = new ArrayList<String>();
    var by = t.orderedBy();
    facts.add(t.reason().label() + ", " + days.moment(t.orderedAt()) + (by == null ? "" : ", " + names.of(by)));
    if (!t.note().isBlank()) facts.add(t.note());
    var c = t.collection();
    if (c == null) {
      facts.add("Due " + days.day(t.dueOn()));
    } else {
      var observer = c.observedBy();
      facts.add(panel.specimen() + " collected " + days.moment(c.at()) + ", " + names.of(c.by())
          + (observer == null ? ", not observed" : ", observed by " + names.of(observer)) + ". " + c.analysis().label());
      var temperature = c.temperatureF();
      if (temperature != null) facts.add("Temperature " + temperature.toPlainString() + " °F");
    }
    var r = t.report();
    if (r != null) {
      facts.add("Specimen: " + r.validity().label().toLowerCase(java.util.Locale.ROOT) + ". Result " + days.moment(r.at()) + ", " + names.of(r.by())
          + (r.laboratory().isBlank() ? "" : ", " + r.laboratory()));
    }
    var closed = t.closed();
    if (closed != null) facts.add(t.state().label() + ", " + days.moment(closed.at()) + ", " + names.of(closed.by()) + ": " + closed.reason());
    return facts;
  }

  private String warning(DrugTest t, Interpretation says) {
    var c = t.collection();
    var temperature = c == null ? null : c.temperatureF();
    if (temperature != null && !panels.plausible(temperature)) {
      return "The temperature is outside " + panels.plausibleWords() + ": the specimen may not be fresh. Collect again, observed.";
    }
    var report = t.report();
    if (report != null && !says.trustworthy()) {
      return report.validity() == DrugTest.Validity.DILUTE
          ? "A dilute specimen can hide a use: a negative result is not proof. Collect again, early in the day."
          : "This specimen says nothing about use. Collect again, and talk about what happened.";
    }
    return "";
  }

  private static List<Choice> toConfirm(DrugTest t, TestPanels.Panel panel) {
    if (t.state().after(DrugTestState.Event.CONFIRM).isEmpty()) return List.of();
    return panel.analytes().stream()
        .filter(a -> t.counts(a.id()).map(r -> r.kind() == DrugTest.Kind.SCREEN).orElse(false))
        .map(a -> new Choice(a.id(), a.label()))
        .toList();
  }

  private static List<Choice> ends(DrugTest t) {
    var ends = new ArrayList<Choice>();
    if (t.state().after(DrugTestState.Event.REFUSE).isPresent()) {
      ends.add(new Choice(DrugTestState.Event.REFUSE.name(), "Refused", "The person said no. Ask why; a refusal is not a positive result."));
    }
    if (t.state().after(DrugTestState.Event.MISS).isPresent()) {
      ends.add(new Choice(DrugTestState.Event.MISS.name(), "Not collected in time", "Away, could not give a specimen, or we did not get to it."));
    }
    boolean drawn = t.draw() != null && t.state() == DrugTestState.ORDERED;
    if (t.state().after(DrugTestState.Event.CANCEL).isPresent() && !drawn) {
      ends.add(new Choice(DrugTestState.Event.CANCEL.name(), "Cancelled", "Ordered by mistake, or the specimen was lost."));
    }
    return ends;
  }

  private TestPage.Line result(DrugTest t, Interpretation.Line l) {
    String dot = switch (l.fit()) {
      case CLEAR, EXPLAINED -> "ok";
      case UNEXPECTED, NOT_FOUND, OPEN -> "needs";
    };
    String value = l.result().value().isBlank() ? "" : ", " + l.result().value();
    String sub = l.confirmed() ? "Confirmed " + days.day(l.result().at()) + value + "; the first reading was " + first(t, l) : "First reading";
    return new TestPage.Line(l.analyte().label(), l.result().answer().label(), l.fit().label(), dot, sub);
  }

  private static String first(DrugTest t, Interpretation.Line l) {
    return t.results().stream()
        .filter(r -> r.kind() == DrugTest.Kind.SCREEN && r.analyte().equals(l.analyte().id()))
        .map(r -> r.answer().label().toLowerCase(java.util.Locale.ROOT))
        .findFirst()
        .orElse("not kept");
  }
}
