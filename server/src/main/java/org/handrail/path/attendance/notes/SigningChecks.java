package org.handrail.path.attendance.notes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.week.Session;
import org.springframework.stereotype.Component;

/** What has to be true of a note before it is signed. */
@Component
class SigningChecks {
  private final Attendees attendees;
  private final CopyWatch copies;
  private final NoteFormats formats;
  private final Clock clock;

  SigningChecks(Attendees attendees, CopyWatch copies, NoteFormats formats, Clock clock) {
    this.attendees = attendees;
    this.copies = copies;
    this.formats = formats;
    this.clock = clock;
  }

  /** The first thing in the way, in words; empty when nothing is. */
  Optional<String> inTheWay(Session session, Note note, Map<PatientId, Note> all, GroupNote group, Attendance attendance) {
    if (clock.instant().isBefore(session.startsAt())) {
      return Optional.of("This session has not begun yet");
    }
    if (!attendance.complete()) {
      return Optional.of("Something is missing in the roll call for this person. Complete it first");
    }
    List<String> missing = formats.get(note.draft().format()).missing(note.line());
    if (!missing.isEmpty()) {
      return Optional.of("Nothing stands under " + String.join(", ", missing) + ". Write it, or choose free text");
    }
    List<String> names = attendees.othersIn(note.line() + "\n" + group.body(), session.id(), note.patient());
    if (!names.isEmpty() && note.draft().namesKept().isBlank()) {
      return Optional.of("Another member may be named here: " + String.join(", ", names) + ". Take it out, or say why it may stay");
    }
    Map<PatientId, String> texts = new LinkedHashMap<>();
    all.forEach((patient, other) -> texts.put(patient, other.line()));
    Sameness.Found same = copies.of(session, texts, List.of(note.patient())).getOrDefault(note.patient(), Sameness.Found.NOTHING);
    return same.asks() && note.draft().copiedKept().isBlank()
        ? Optional.of(same.percent() + " % of these words stand in another note too. Change them, or say why they may stay")
        : Optional.empty();
  }
}
