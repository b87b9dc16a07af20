package org.handrail.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.admission.Notices;
import org.handrail.path.inquiry.InquiryId;
import org.springframework.stereotype.Component;

/** The treatment of everybody who called in the weeks before: placed, admitted, planned, moved on, discharged. */
@Component
class Care {
  // Before the first group of a day: seats are left first, then taken.
  private static final LocalTime LEAVES = LocalTime.of(7, 0);
  private static final LocalTime MOVES = LocalTime.of(7, 10);
  private static final LocalTime SITS = LocalTime.of(7, 20);
  private static final LocalTime BEGINS = LocalTime.of(7, 30);

  private final FirstContact first;
  private final Place place;
  private final Admit admit;
  private final WritePlan writePlan;
  private final Ask ask;
  private final Leave leave;
  private final SetBack setBack;
  private final Around around;
  private final AskAfter askAfter;
  private final Notices notices;
  private final Known known;

  Care(FirstContact first, Place place, Admit admit, WritePlan writePlan, Ask ask, Leave leave, SetBack setBack, Around around, AskAfter askAfter, Notices notices, Known known) {
    this.first = first;
    this.place = place;
    this.admit = admit;
    this.writePlan = writePlan;
    this.ask = ask;
    this.leave = leave;
    this.setBack = setBack;
    this.around = around;
    this.askAfter = askAfter;
    this.notices = notices;
    this.known = known;
  }

  void schedule(Journey journey, Life life) {
    Treatment treatment = life.treatment();
    if (treatment == null) {
      return;
    }
    LocalDate appointment = Objects.requireNonNull(life.appointment());
    Duration turn = Duration.ofMinutes(life.turn());
    journey.timeline.at(Calendar.at(appointment, BEGINS).plus(turn), () -> known.inquiry(journey, life.caller())
        .ifPresent(inquiry -> comes(journey, life, treatment.line(), inquiry, appointment)));
    journey.timeline.at(Calendar.at(treatment.from(), BEGINS).plus(turn).plusSeconds(30), () -> known.patient(journey, life.caller()).ifPresent(patient ->
        begins(journey, life.caller(), treatment, patient)));
    inCare(journey, life, treatment);
    for (Treatment stay = treatment; stay != null; stay = stay.next()) {
      ends(journey, life, stay, turn);
    }
  }

  private void comes(Journey journey, Life life, Line line, InquiryId inquiry, LocalDate today) {
    Caller caller = life.caller();
    PatientId patient = Acting.as(journey.actor(Cast.TERESA), () -> {
      PatientId registered = first.register(inquiry, caller.identity());
      first.came(inquiry);
      return registered;
    });
    journey.patients.put(caller.phone(), patient);
    Cast counselor = line.counselor();
    Acting.run(journey.actor(counselor), () -> place.decide(patient, line.course(), caller.goal(), counselor, today.plusDays(14)));
    admit.prepare(journey, patient, caller.name(), caller.relative(), caller.code(), counselor, today, notices.current().size());
  }

  private void begins(Journey journey, Caller caller, Treatment treatment, PatientId patient) {
    admit.admit(journey, patient, treatment.line(), treatment.from());
    journey.comes.put(patient, comes(caller, treatment));
    journey.inquiries.remove(caller.phone());
  }

  /** Remembers how those come who are in care on a day: at a later start nothing else knows it. */
  void remember(Journey journey, Life life, LocalDate day) {
    Treatment last = life.treatment();
    if (last == null || last.from().isAfter(day)) {
      return;
    }
    while (last.next() != null) {
      last = last.next();
    }
    if (last.until().isAfter(day)) {
      known.patient(journey, life.caller()).ifPresent(patient -> journey.comes.put(patient, comes(life.caller(), Objects.requireNonNull(life.treatment()))));
    }
  }

  private static Journey.Comes comes(Caller caller, Treatment treatment) {
    Treatment last = treatment;
    while (last.next() != null) {
      last = last.next();
    }
    return new Journey.Comes(Luck.of(caller.phone(), "how they come").nextInt(3) == 0 ? 22 : 5, last.goneFrom());
  }

  /** What happens on the way: the plan, the questionnaires, a lapse, the plan against relapse. */
  private void inCare(Journey journey, Life life, Treatment treatment) {
    LocalDate from = treatment.from();
    Line line = treatment.line();
    Caller caller = life.caller();
    on(journey, life, from, LocalTime.of(11, 0), patient -> ask.all(journey, patient, line.counselor(), 2, Ask.PHQ9, Ask.GAD7, Ask.BAM_IOP));
    LocalDate planned = Calendar.onWorkday(from.plusDays(1));
    on(journey, life, planned, LocalTime.of(15, 30), patient -> {
      var id = writePlan.finished(journey, patient, line, caller.goal(), planned);
      writePlan.signAsPatient(journey, patient, id, caller.name(), line, "");
      writePlan.signAsClinician(journey, patient, id, line);
    });
    for (int weeks = 2; weeks <= 12; weeks += 2) {
      int heavy = weeks < 4 ? 2 : weeks < 8 ? 1 : 0;
      on(journey, life, Calendar.onWorkday(from.plusWeeks(weeks)), LocalTime.of(11, 0), patient ->
          ask.all(journey, patient, line.counselor(), heavy, Ask.PHQ9, Ask.GAD7, Ask.BAM_IOP));
    }
    setBack.schedule(journey, life, treatment, (day, work) -> on(journey, life, day, LocalTime.of(16, 0), work));
    around.schedule(journey, life, treatment, (day, work) -> on(journey, life, day, LocalTime.of(16, 20), work));
  }

  /** Does it on a day on which they are still in care, in the line that is theirs that day. */
  private void on(Journey journey, Life life, LocalDate day, LocalTime time, Consumer<PatientId> work) {
    for (Treatment stay = life.treatment(); stay != null; stay = stay.next()) {
      LocalDate end = stay.goneFrom() == null ? stay.until() : stay.goneFrom();
      if (!day.isBefore(stay.from()) && day.isBefore(end)) {
        journey.timeline.at(Calendar.at(day, time.plusMinutes(life.turn())), () -> known.patient(journey, life.caller()).ifPresent(work));
      }
    }
  }

  private void ends(Journey journey, Life life, Treatment stay, Duration turn) {
    Cast counselor = stay.line().counselor();
    Treatment next = stay.next();
    if (next == null) {
      journey.timeline.at(Calendar.at(stay.until(), LEAVES).plus(turn), () -> known.patient(journey, life.caller())
          .ifPresent(patient -> Acting.run(journey.actor(counselor), () -> leave.discharge(patient, stay))));
      askAfter.schedule(journey, life, stay, turn);
      return;
    }
    LocalDate asked = stay.until().minusDays(2);
    journey.timeline.at(Calendar.at(asked, LocalTime.of(14, 0)).plus(turn), () -> known.patient(journey, life.caller())
        .ifPresent(patient -> Acting.run(journey.actor(counselor), () -> leave.askNext(journey, patient, next))));
    journey.timeline.at(Calendar.at(stay.until(), MOVES).plus(turn), () -> known.patient(journey, life.caller())
        .ifPresent(patient -> Acting.run(journey.actor(next.line().counselor()), () -> leave.takeOver(patient))));
    journey.timeline.at(Calendar.at(stay.until(), SITS).plus(turn), () -> known.patient(journey, life.caller())
        .ifPresent(patient -> admit.seat(journey, patient, next.line(), next.from())));
  }
}
