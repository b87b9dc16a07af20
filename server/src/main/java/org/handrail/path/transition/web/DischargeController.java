package org.handrail.path.transition.web;

import java.util.Optional;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.transition.Discharge;
import org.handrail.path.transition.DischargeId;
import org.handrail.path.transition.DischargeReasons;
import org.handrail.path.transition.Discharges;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The signed summary and what comes next: for the person in plain words, for both on paper. */
@Controller
class DischargeController {
  private final Discharges discharges;
  private final HandOffs handOffs;
  private final DischargeReasons reasons;
  private final DischargePdf pdf;
  private final TransitionPages pages;

  DischargeController(Discharges discharges, HandOffs handOffs, DischargeReasons reasons, DischargePdf pdf, TransitionPages pages) {
    this.discharges = discharges;
    this.handOffs = handOffs;
    this.reasons = reasons;
    this.pdf = pdf;
    this.pages = pages;
  }

  @GetMapping("/patients/{patient}/discharges/{discharge}/summary.pdf")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ResponseEntity<byte[]> print(@PathVariable PatientId patient, @PathVariable DischargeId discharge) {
    return pdf.answer(discharges.of(patient).stream().filter(one -> one.id().equals(discharge)).findFirst().orElseThrow(DischargeController::none));
  }

  @GetMapping("/my/next")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ, as = Audience.PATIENT)
  ModelAndView next() {
    PatientId me = Acting.actor().patientId();
    var page = new MyNextPage(handOffs.open(me).map(this::move).orElse(null), left(me).map(this::leaving).orElse(null));
    return new ModelAndView("path/transition/my_next", TransitionPages.model(page));
  }

  @GetMapping("/my/next/summary.pdf")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ, as = Audience.PATIENT)
  ResponseEntity<byte[]> mine() {
    return pdf.answer(left(Acting.actor().patientId()).orElseThrow(DischargeController::none));
  }

  /** The last time they left us; a move between our own programs is none. */
  private Optional<Discharge> left(PatientId patient) {
    return discharges.of(patient).stream().filter(Discharge::leaves).findFirst();
  }

  private MyNextPage.Move move(HandOff open) {
    return new MyNextPage.Move(pages.to(open).label(), pages.day(open.moveOn()), first(open), switch (open.state()) {
      case ASKED -> "We have asked them, and tell you as soon as they answer.";
      case HELD -> "Nothing is sent to them: your permission has ended. Tell us if you want to go there.";
      case DECLINED -> "They cannot take you. We look for another place with you.";
      case ACCEPTED -> "They said yes. We set the first day with you.";
      case BOOKED -> "You are expected there.";
      case MISSED -> "You missed the first time. That happens. Call us, and we set another.";
      case ARRIVED, ENDED -> "";
    });
  }

  private @Nullable String first(HandOff open) {
    var day = open.firstDay();
    return day == null ? null : pages.day(day) + (open.firstTime() == null ? "" : " at " + open.firstTime());
  }

  private MyNextPage.Leaving leaving(Discharge discharge) {
    return new MyNextPage.Leaving(pages.day(discharge.dischargedOn()), reasons.find(discharge.reason()).map(DischargeReasons.Reason::plain).orElse(""),
        discharge.nextSteps().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        discharge.overdose().protects() ? "You have naloxone. Keep it where others find it." : "Ask us or a pharmacy for naloxone. After a break, your body takes less.",
        discharge.summary(), pdf.signed(discharge), "/my/next/summary.pdf");
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
