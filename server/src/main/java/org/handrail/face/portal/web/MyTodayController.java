package org.handrail.face.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The patient's first page: the one next thing, then what today and this week hold. */
@Controller
@MayEnter(area = Area.WEEK, act = Act.READ, as = Audience.PATIENT)
class MyTodayController {

  private final Patients patients;
  private final Organizations organizations;
  private final MyProgram program;
  private final MySessions sessions;
  private final MyAsks asks;
  private final Clock clock;

  MyTodayController(Patients patients, Organizations organizations, MyProgram program, MySessions sessions, MyAsks asks,
      Clock clock) {
    this.patients = patients;
    this.organizations = organizations;
    this.program = program;
    this.sessions = sessions;
    this.asks = asks;
    this.clock = clock;
  }

  @GetMapping("/my")
  String today(Model model) {
    PatientId patient = Acting.actor().patientId();
    ZonedDateTime now = clock.instant().atZone(organizations.current().timeZone());
    LocalDate today = now.toLocalDate();
    MyProgram.Here here = program.on(patient, today);
    model.addAttribute("page", new TodayPage(
        Daytimes.greeting(now.toLocalTime()) + ", " + patients.get(patient).name().called(),
        Daytimes.date(today) + (here.words().isEmpty() ? "" : " · " + here.words()),
        sessions.next(patient, now).orElse(null),
        sessions.expectsCode(patient),
        asks.checkIn(patient),
        asks.planWaits(patient),
        asks.movesOn(patient, today),
        asks.measures(patient),
        asks.newMessages(patient),
        sessions.hours(patient).orElse(null),
        sessions.week(patient, here.week(), now),
        sessions.day(patient, now)));
    return "face/portal/today";
  }
}
