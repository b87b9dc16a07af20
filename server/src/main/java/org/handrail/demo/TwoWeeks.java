package org.handrail.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.inquiry.InquiryId;
import org.handrail.path.inquiry.Screening;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.plan.PlanVersionId;
import org.springframework.stereotype.Component;

/** Puts the two weeks of every patient on the timeline. */
@Component
class TwoWeeks {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final List<String> WORDS = List.of("", "Long day, but I went for a walk.", "", "Slept better.", "", "The group helped.");

  private final FirstContact first;
  private final Place place;
  private final Admit admit;
  private final WritePlan writePlan;
  private final Ask ask;
  private final Hire hire;
  private final org.handrail.path.admission.Notices notices;
  private final Moves moves;
  private final Around around;

  TwoWeeks(FirstContact first, Place place, Admit admit, WritePlan writePlan, Ask ask, Hire hire, org.handrail.path.admission.Notices notices, Moves moves, Around around) {
    this.first = first;
    this.place = place;
    this.admit = admit;
    this.writePlan = writePlan;
    this.ask = ask;
    this.hire = hire;
    this.notices = notices;
    this.moves = moves;
    this.around = around;
  }

  void schedule(Journey journey) {
    for (Member member : Member.ALL) {
      LocalDate day = journey.calendar.workday(member.day());
      Duration turn = Duration.ofMinutes(Member.ALL.indexOf(member));
      journey.timeline.at(Calendar.at(day.minusDays(3), LocalTime.of(11, 0)).plus(turn), () -> {
        InquiryId inquiry = calls(journey, member, day, MORNING.plus(turn).plusMinutes(1));
        journey.timeline.at(Calendar.at(day, MORNING).plus(turn).plusSeconds(90), () -> {
          PatientId patient = comes(journey, member, inquiry, day);
          journey.stories.add(patient);
          if (member.given().equals("Marcus")) {
            journey.comes.put(patient, new Journey.Comes(60, null));
          }
          goesOn(journey, member, patient, day);
        });
      });
    }
  }

  /** Those whose story is told go on checking in and answering, at a later start. */
  void goOn(Journey journey, Member member, PatientId patient) {
    LocalDate from = LocalDate.ofInstant(journey.timeline.begin(), Calendar.ZONE);
    if (journey.portals.containsKey(patient)) {
      checkIns(journey, patient, from);
    }
    for (LocalDate day = Calendar.onWorkday(from.plusDays(3)); day.isBefore(journey.calendar.today()); day = Calendar.onWorkday(day.plusDays(7))) {
      journey.timeline.at(Calendar.at(day, LocalTime.of(12, 45)), () -> ask.all(journey, patient, member.course().primary(), 1, Ask.BAM_IOP));
    }
  }

  private InquiryId calls(Journey journey, Member member, LocalDate day, LocalTime time) {
    return Acting.as(journey.actor(Cast.TERESA), () -> {
      var program = journey.places.program(member.course());
      InquiryId inquiry = first.call(FirstContact.details(member.given(), member.family(), member.born(), member.phone(), member.goal(), program));
      first.reached(inquiry, "Wants to come.");
      first.screen(inquiry, member.goal(), Screening.Said.NO);
      first.offer(inquiry, program, day, time);
      return inquiry;
    });
  }

  private PatientId comes(Journey journey, Member member, InquiryId inquiry, LocalDate day) {
    Course course = member.course();
    PatientId patient = Acting.as(journey.actor(Cast.TERESA), () -> {
      PatientId registered = first.register(inquiry, member.identity());
      first.came(inquiry);
      return registered;
    });
    Acting.run(journey.actor(course.primary()), () -> place.decide(patient, course, member.goal(), course.primary(), day.plusDays(14)));
    admit.prepare(journey, patient, member.given() + " " + member.family(), member.relative(), member.code(), course.primary(), day, notices.current().size());
    admit.admit(journey, patient, Line.ofStories(course), day);
    if (member.portal()) {
      journey.portals.put(patient, hire.portal(patient, member.given(), member.family()));
    }
    return patient;
  }

  private void goesOn(Journey journey, Member member, PatientId patient, LocalDate day) {
    questionnaires(journey, patient, member.course(), day);
    moves.schedule(journey, member, patient);
    around.schedule(journey, member, patient);
    LocalDate planned = Calendar.onWorkday(day.plusDays(1));
    journey.timeline.at(Calendar.at(planned, LocalTime.of(15, 30)), () -> plan(journey, member, patient, planned));
    if (member.portal()) {
      checkIns(journey, patient, day);
    }
    if (member.given().equals("Caleb")) {
      journey.timeline.at(journey.timeline.end().minus(Duration.ofMinutes(35)), () ->
          ask.phq9WithDanger(java.util.Objects.requireNonNull(journey.portals.get(patient))));
    }
  }

  private void plan(Journey journey, Member member, PatientId patient, LocalDate today) {
    Line line = Line.ofStories(member.course());
    if (member.given().equals("Lucía")) {
      writePlan.begun(journey, patient, line, member.goal(), today);
      return;
    }
    PlanVersionId id = writePlan.finished(journey, patient, line, member.goal(), today);
    String words = member.portal() ? "Please call me by phone, not by letter." : "";
    writePlan.signAsPatient(journey, patient, id, member.given() + " " + member.family(), line, words);
    if (!member.given().equals("Joelle")) {
      writePlan.signAsClinician(journey, patient, id, line);
    }
  }

  private void questionnaires(Journey journey, PatientId patient, Course course, LocalDate day) {
    Cast staff = course.primary();
    journey.timeline.at(Calendar.at(day, LocalTime.of(11, 0)), () -> ask.all(journey, patient, staff, 2, Ask.PHQ9, Ask.GAD7, Ask.BAM_IOP));
    journey.timeline.at(Calendar.at(Calendar.onWorkday(day.plusDays(7)), LocalTime.of(12, 45)), () -> ask.all(journey, patient, staff, 1, Ask.BAM_IOP));
  }

  private void checkIns(Journey journey, PatientId patient, LocalDate from) {
    List<CheckIn.Mood> moods = List.of(CheckIn.Mood.OKAY, CheckIn.Mood.GOOD, CheckIn.Mood.FLAT, CheckIn.Mood.WORRIED, CheckIn.Mood.OKAY);
    var days = new ArrayList<>(from.datesUntil(journey.calendar.today()).toList());
    for (LocalDate day : days) {
      int chance = journey.random.nextInt(100);
      if (chance >= 20) {
        journey.timeline.at(Calendar.at(day, LocalTime.of(21, 15)), () -> ask.checkIn(
            java.util.Objects.requireNonNull(journey.portals.get(patient)), 2 + chance % 5, moods.get(chance % moods.size()), WORDS.get(chance % WORDS.size())));
      }
    }
  }

  /** Somebody whose referral was accepted: placed, admitted, planned and seen in the day's groups like the others. */
  void takeIn(Journey journey, RealReferrals.Taken taken, LocalDate day) {
    Course course = Course.DAY;
    String goal = "I want to be well enough to go home.";
    Acting.run(journey.actor(course.primary()), () -> place.decide(taken.patient(), course, goal, course.primary(), day.plusDays(14)));
    admit.prepare(journey, taken.patient(), taken.name(), "Listed in the referral, family", "F10.20", course.primary(), day, notices.current().size());
    admit.admit(journey, taken.patient(), Line.ofStories(course), day);
    questionnaires(journey, taken.patient(), course, day);
    LocalDate planned = Calendar.onWorkday(day.plusDays(1));
    journey.timeline.at(Calendar.at(planned, LocalTime.of(16, 0)), () -> {
      PlanVersionId id = writePlan.finished(journey, taken.patient(), Line.ofStories(course), goal, planned);
      writePlan.signAsPatient(journey, taken.patient(), id, taken.name(), Line.ofStories(course), "");
      writePlan.signAsClinician(journey, taken.patient(), id, Line.ofStories(course));
    });
  }
}
