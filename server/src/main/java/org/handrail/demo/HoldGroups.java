package org.handrail.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.Presence;
import org.handrail.path.attendance.RecordAttendance;
import org.handrail.path.attendance.RecordEveryoneElse;
import org.handrail.path.attendance.notes.SaveGroupNote;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.SaveNote;
import org.handrail.path.attendance.notes.SignNote;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roll calls and notes of the groups. */
@Component
class HoldGroups {
  private static final Duration ROLL_CALL_AFTER = Duration.ofMinutes(30);
  private static final Duration NOTES_AFTER = Duration.ofMinutes(25);
  private static final Duration CERTAINLY_LATE = Duration.ofHours(3);
  /** How far back somebody still records what they forgot. */
  private static final Duration MADE_UP_FOR = Duration.ofDays(7);
  /** How often somebody writes anew because words stand in another note already. */
  private static final int TRIES = 20;

  private final Sessions sessions;
  private final Rosters rosters;
  private final Attendances attendances;
  private final RecordAttendance record;
  private final RecordEveryoneElse everyoneElse;
  private final SaveGroupNote saveGroup;
  private final SaveNote saveNote;
  private final SignNote signNote;

  HoldGroups(
      Sessions sessions,
      Rosters rosters,
      Attendances attendances,
      RecordAttendance record,
      RecordEveryoneElse everyoneElse,
      SaveGroupNote saveGroup,
      SaveNote saveNote,
      SignNote signNote) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.attendances = attendances;
    this.record = record;
    this.everyoneElse = everyoneElse;
    this.saveGroup = saveGroup;
    this.saveNote = saveNote;
    this.signNote = signNote;
  }

  /**
   * Enters every day into the timeline, and each morning the sessions of that day. Notes are written from a day on. Dana's last
   * session that is well over stays unrecorded, the notes of the one before unsigned.
   */
  void schedule(Journey journey, LocalDate from, LocalDate notesFrom) {
    Instant now = journey.timeline.end();
    from.datesUntil(journey.calendar.today().plusDays(1)).forEach(day ->
        journey.timeline.at(Calendar.at(day, LocalTime.of(5, 0)), () -> day(journey, day, now, !day.isBefore(notesFrom))));
  }

  /** Goes on where an earlier start ended: what was left unrecorded then is recorded, then day by day. */
  void goOn(Journey journey) {
    Instant now = journey.timeline.end();
    Instant begin = journey.timeline.begin();
    LocalDate first = LocalDate.ofInstant(begin, Calendar.ZONE);
    journey.timeline.at(begin.plusSeconds(1), () -> {
      for (Session session : sessions.starting(begin.minus(MADE_UP_FOR), begin)) {
        boolean over = session.endsAt().isBefore(begin);
        if (over && session.held() && session.group() != null && attendances.at(session.id()).isEmpty()) {
          leader(journey, session).ifPresent(who -> Acting.run(who, () -> rollCall(journey, session, session.day())));
        }
      }
      day(journey, first, now, true);
    });
    first.plusDays(1).datesUntil(journey.calendar.today().plusDays(1)).forEach(day ->
        journey.timeline.at(Calendar.at(day, LocalTime.of(5, 0)), () -> day(journey, day, now, true)));
  }

  private static Optional<Actor> leader(Journey journey, Session session) {
    return journey.staff.values().stream().filter(a -> session.ledBy(a.staffId())).findFirst();
  }

  private void day(Journey journey, LocalDate day, Instant now, boolean notes) {
    List<SessionId> danas = day.isBefore(journey.calendar.first()) ? List.of() : danas(journey, now);
    SessionId unrecorded = danas.isEmpty() ? null : danas.getLast();
    SessionId unsigned = danas.size() < 2 ? null : danas.get(danas.size() - 2);
    for (Session session : sessions.starting(Calendar.at(day, LocalTime.MIN), Calendar.at(day.plusDays(1), LocalTime.MIN))) {
      Optional<Actor> found = leader(journey, session);
      if (session.group() == null || session.id().equals(unrecorded) || found.isEmpty() || !session.held()) {
        continue;
      }
      Actor leader = found.get();
      if (session.startsAt().isBefore(journey.timeline.begin())) {
        continue;
      }
      journey.timeline.at(session.startsAt().plus(ROLL_CALL_AFTER), () -> Acting.run(leader, () -> rollCall(journey, session, day)));
      if (notes) {
        journey.timeline.at(session.endsAt().plus(NOTES_AFTER), () ->
            Acting.run(leader, () -> notes(journey, session, leader, !session.id().equals(unsigned))));
      }
    }
  }

  private List<SessionId> danas(Journey journey, Instant now) {
    return sessions.ledBy(journey.actor(Cast.DANA).staffId(), Calendar.at(journey.calendar.first(), LocalTime.MIN), now).stream()
        .filter(s -> s.endsAt().plus(CERTAINLY_LATE).isBefore(now))
        .map(Session::id)
        .toList();
  }

  private void rollCall(Journey journey, Session session, LocalDate day) {
    List<Expected> expected = rosters.of(session.id());
    if (expected.isEmpty()) {
      return;
    }
    for (Expected person : expected) {
      Presence presence = presence(journey, session, journey.comes.getOrDefault(person.patient(), Journey.Comes.MOSTLY), day);
      if (presence != null) {
        Results.recorded(record.record(session.id(), person.patient(), 0, presence, ""));
      }
    }
    everyoneElse.here(session.id()).orElseThrow();
  }

  /** Null for in the room from the start, which is what most are. */
  private static @Nullable Presence presence(Journey journey, Session session, Journey.Comes comes, LocalDate day) {
    int chance = journey.random.nextInt(100);
    if (comes.goneFrom() != null && !day.isBefore(comes.goneFrom())) {
      return new Presence.Away("no-contact");
    }
    if (chance < comes.away() - Journey.Comes.MOSTLY.away()) {
      return new Presence.Away(chance % 3 < 2 ? "work" : "no-contact");
    }
    if (chance >= 95) {
      return new Presence.Away(List.of("ill", "childcare", "transport").get(chance % 3));
    }
    if (chance >= 88) {
      return new Presence.Late(session.starts().plusMinutes(5 + chance % 4 * 5), null);
    }
    return chance >= 83 ? new Presence.Video(null, null, "At home in Tulsa", "Their emergency contact, (918) 555-0999") : null;
  }

  private void notes(Journey journey, Session session, Actor leader, boolean signed) {
    Map<PatientId, Attendance> there = attendances.at(session.id());
    if (there.values().stream().noneMatch(Attendance::attended)) {
      return;
    }
    String topic = session.topic() == null ? "what the week was like" : session.topic().toLowerCase(Locale.ROOT);
    saveGroup.save(session.id(), 0, "The group worked on " + topic + ": a short talk, an exercise in pairs, and a round at the end.").orElseThrow();
    there.forEach((patient, attendance) -> {
      if (attendance.attended()) {
        write(journey, session, patient, leader, signed);
      }
    });
  }

  private void write(Journey journey, Session session, PatientId patient, Actor leader, boolean signed) {
    var method = new SigningMethod.TypedName(leader.name());
    int version = 0;
    for (int tries = 1; ; tries++) {
      version = saveNote.save(session.id(), patient, version, Note.Draft.of(NoteWords.draw(journey.random))).orElseThrow().version();
      var outcome = signed ? signNote.sign(session.id(), patient, version, method) : null;
      if (outcome == null || outcome.isDone()) {
        return;
      }
      if (tries == TRIES) {
        throw new IllegalStateException("A note of session " + session.id() + " is refused: " + outcome.refusals().getFirst().message());
      }
    }
  }
}
