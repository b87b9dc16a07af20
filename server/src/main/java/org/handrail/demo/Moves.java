package org.handrail.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.transition.AcceptHandOff;
import org.handrail.path.transition.BookFirstAppointment;
import org.handrail.path.transition.DischargePatient;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.OverdoseAsked;
import org.handrail.path.transition.StartHandOff;
import org.springframework.stereotype.Component;

/** Moves between places, of several kinds and ages, and somebody who stopped coming. */
@Component
class Moves {
  private final StartHandOff start;
  private final AcceptHandOff accept;
  private final BookFirstAppointment book;
  private final DischargePatient discharge;

  Moves(StartHandOff start, AcceptHandOff accept, BookFirstAppointment book, DischargePatient discharge) {
    this.start = start;
    this.accept = accept;
    this.book = book;
    this.discharge = discharge;
  }

  void schedule(Journey journey, Member member, PatientId patient) {
    switch (member.given()) {
      case "Tasha" -> ago(journey, Duration.ofDays(5), member, () -> ours(journey, patient,
          "Sober for the whole of the program so far. Evenings alone are the risk; her husband comes along on Thursdays."));
      case "Hyun" -> ago(journey, Duration.ofHours(20), member, () -> ours(journey, patient, "Back at work from next week; wants fewer hours."));
      case "Owen" -> ago(journey, Duration.ofDays(9), member, () -> elsewhere(journey, patient));
      case "Carmen" -> ago(journey, Duration.ofHours(2), member, () -> leaves(journey, member, patient));
      default -> { }
    }
  }

  private static void ago(Journey journey, Duration before, Member member, Runnable work) {
    journey.timeline.at(journey.timeline.end().minus(before), () -> Acting.run(journey.actor(member.course().primary()), work));
  }

  private void ours(Journey journey, PatientId patient, String summary) {
    var outpatient = journey.places.program(Course.OUTPATIENT);
    start.start(patient, new StartHandOff.Request(
        new StartHandOff.Receiver.Ours(outpatient, journey.actor(Course.OUTPATIENT.primary()).staffId()), journey.calendar.nextWorkday(), summary,
        OverdoseAsked.GIVEN)).orElseThrow();
  }

  /** The next place said yes and set a day, which is over without a word by today. */
  private void elsewhere(Journey journey, PatientId patient) {
    LocalDate day = Calendar.onWorkday(journey.calendar.today().minusDays(5));
    HandOff open = start.start(patient, new StartHandOff.Request(new StartHandOff.Receiver.Elsewhere("Green Valley residential, Tulsa", "3.5"), day,
        "Uses again on weekends in spite of nine hours a week; wants a place to stay.", OverdoseAsked.GIVEN)).orElseThrow();
    accept.accept(open.id(), false).orElseThrow();
    book.book(open.id(), day, LocalTime.of(10, 0)).orElseThrow();
  }

  private void leaves(Journey journey, Member member, PatientId patient) {
    LocalDate today = journey.timeline.end().minus(Duration.ofHours(2)).atZone(Calendar.ZONE).toLocalDate();
    discharge.discharge(patient, new DischargePatient.Request("dropped-out", today, today,
        "Came for her first weeks, then wrote that she has no time while her thesis is due.",
        "You can come back any day: call us and you start within days. Your safety plan stays yours.", OverdoseAsked.GIVEN, null),
        new SigningMethod.TypedName(journey.actor(member.course().primary()).name())).orElseThrow();
  }
}
