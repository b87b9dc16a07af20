package org.handrail.path.measures.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.handrail.path.measures.Answers;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.RefusalReason;
import org.handrail.path.measures.RefuseMeasure;
import org.handrail.path.measures.ResponseId;
import org.handrail.path.measures.Responses;
import org.handrail.path.measures.Scores;
import org.handrail.path.measures.StartResponse;
import org.handrail.path.measures.UsableInstruments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the patient is asked to fill in. */
@Controller
class MyMeasuresController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);

  private final DueMeasures due;
  private final Responses responses;
  private final Scores scores;
  private final Instruments instruments;
  private final UsableInstruments phone;
  private final StartResponse start;
  private final RefuseMeasure refuse;
  private final Organizations organizations;

  MyMeasuresController(
      DueMeasures due,
      Responses responses,
      Scores scores,
      Instruments instruments,
      UsableInstruments phone,
      StartResponse start,
      RefuseMeasure refuse,
      Organizations organizations) {
    this.due = due;
    this.responses = responses;
    this.scores = scores;
    this.instruments = instruments;
    this.phone = phone;
    this.start = start;
    this.refuse = refuse;
    this.organizations = organizations;
  }

  @GetMapping("/my/measures")
  @MayEnter(area = Area.MEASURES, act = Act.READ, as = Audience.PATIENT)
  ModelAndView list() {
    PatientId patient = Acting.actor().patientId();
    List<InstrumentId> usable = phone.forPatients().stream().map(Instrument::id).toList();
    Map<InstrumentId, Boolean> asked = new LinkedHashMap<>();
    responses.open(patient).forEach(r -> asked.put(r.instrument(), !r.answers().byQuestion().isEmpty()));
    due.now(patient).stream().filter(d -> usable.contains(d.instrument())).forEach(d -> asked.putIfAbsent(d.instrument(), false));
    List<InstrumentId> canDecline = due.now(patient).stream().map(DueMeasures.Due::instrument).toList();
    List<MyMeasuresPage.Ask> asks = new ArrayList<>();
    asked.forEach((id, begun) -> instruments.current(id).ifPresent(i ->
        asks.add(new MyMeasuresPage.Ask(id.value(), i.called(), i.asked(Answers.NONE).size(), begun, canDecline.contains(id)))));
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
    return switch (start.start(instrument(form), "start:" + UUID.randomUUID())) {
      case Outcome.Done<ResponseId>(ResponseId response) -> "redirect:/my/measures/" + response;
      case Outcome.Refused<ResponseId> r -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** "I'd rather not, this time": kept with the reason, asked again at the next time. */
  @PostMapping("/my/measures/decline")
  @MayEnter(area = Area.MEASURES, act = Act.WRITE, as = Audience.PATIENT)
  String decline(Form form, RedirectAttributes flash) {
    Outcome<LocalDate> outcome = refuse.refuse(Acting.actor().patientId(), instrument(form), reason(form));
    flash.addFlashAttribute("saved", outcome instanceof Outcome.Refused<LocalDate>(var refusals)
        ? refusals.getFirst().message()
        : "That's all right. We'll ask again next time, and your team knows why.");
    return "redirect:/my/measures";
  }

  static Optional<RefusalReason> reason(Form form) {
    return Arrays.stream(RefusalReason.values()).filter(r -> r.name().equals(form.value("reason"))).findFirst();
  }

  private static InstrumentId instrument(Form form) {
    try {
      return new InstrumentId(form.value("instrument"));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
