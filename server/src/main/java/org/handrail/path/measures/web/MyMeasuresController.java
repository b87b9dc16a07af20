package org.handrail.path.measures.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.Responses;
import org.handrail.path.measures.Scores;
import org.handrail.path.measures.StartResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the patient is asked to fill in. */
@Controller
class MyMeasuresController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private final DueMeasures due;
  private final Responses responses;
  private final Scores scores;
  private final Instruments instruments;
  private final StartResponse start;
  private final Organizations organizations;

  MyMeasuresController(
      DueMeasures due,
      Responses responses,
      Scores scores,
      Instruments instruments,
      StartResponse start,
      Organizations organizations) {
    this.due = due;
    this.responses = responses;
    this.scores = scores;
    this.instruments = instruments;
    this.start = start;
    this.organizations = organizations;
  }

  @GetMapping("/my/measures")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView list() {
    PatientId patient = Acting.actor().patientId();
    Map<InstrumentId, Boolean> asked = new LinkedHashMap<>();
    responses.open(patient).forEach(r -> asked.put(r.instrument(), !r.answers().byQuestion().isEmpty()));
    due.now(patient).forEach(d -> asked.putIfAbsent(d.instrument(), false));
    List<MyMeasuresPage.Ask> asks = new ArrayList<>();
    asked.forEach((id, begun) -> instruments.current(id).ifPresent(i ->
        asks.add(new MyMeasuresPage.Ask(id.value(), i.called(), i.questions().size(), begun))));
    ZoneId zone = organizations.current().timeZone();
    List<String> sent = scores.of(patient).stream()
        .filter(s -> !s.isExternal())
        .limit(8)
        .map(s -> instruments.current(s.instrument()).map(Instrument::called).orElse(s.instrumentName()) + ", " + DAY.format(s.measured().atZone(zone)))
        .toList();
    return new ModelAndView("path/measures/my_measures", Map.of("page", new MyMeasuresPage(asks, sent)));
  }

  @PostMapping("/my/measures")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  String start(Form form) {
    InstrumentId id;
    try {
      id = new InstrumentId(form.value("instrument"));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return switch (start.start(id, "start:" + UUID.randomUUID())) {
      case Outcome.Done<ResponseId>(ResponseId response) -> "redirect:/my/measures/" + response;
      case Outcome.Refused<ResponseId> r -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
