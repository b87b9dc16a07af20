package org.handrail.path.attendance.notes.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.notes.GroupNote;
import org.handrail.path.attendance.notes.NameWatch;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the page on which a session's notes are written. */
@Component
class NotesPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);

  private final Sessions sessions;
  private final Notes notes;
  private final NameWatch names;
  private final Audit audit;

  NotesPages(Sessions sessions, Notes notes, NameWatch names, Audit audit) {
    this.sessions = sessions;
    this.notes = notes;
    this.names = names;
    this.audit = audit;
  }

  /** @param typed what was typed and refused, shown instead of what is stored; empty when nothing was */
  @Transactional(readOnly = true)
  NotesPage page(SessionId id, Form typed) {
    Session session = sessions.get(id);
    GroupNote group = notes.group(id);
    Map<PatientId, Note> known = notes.of(id);
    Map<Patient, Attendance> there = names.present(id);
    audit.readMany(Area.NOTES, there.keySet().stream().map(Patient::id).toList());
    var rows = new ArrayList<NotesPage.Row>();
    there.forEach((patient, attendance) -> rows.add(row(session, patient, attendance, known.get(patient.id()), typed)));
    String groupText = typed.values().containsKey("group") ? typed.value("group") : group.body();
    return new NotesPage(
        "/sessions/" + id,
        session.fullTitle(),
        DAY.format(session.day()) + ", " + session.starts() + "–" + session.ends(),
        session.type().group(),
        groupText,
        group.version(),
        names.ofAnyone(groupText, id),
        List.copyOf(rows),
        typed);
  }

  private NotesPage.Row row(
      Session session, Patient patient, Attendance attendance, @org.jspecify.annotations.Nullable Note note, Form typed) {
    String field = "line-" + patient.id();
    boolean signed = note != null && note.isSigned();
    String stored = note == null ? "" : note.line();
    String text = !signed && typed.values().containsKey(field) ? typed.value(field) : stored;
    return new NotesPage.Row(
        patient.id().toString(),
        patient.name().shown(),
        attendance.minutes() + " of " + session.careMinutes() + " min",
        text,
        note == null ? 0 : note.version(),
        names.ofOthers(text, session.id(), patient.id()),
        note == null ? "" : note.namesKept(),
        signed,
        signed && note != null ? "/patients/" + patient.id() + "/notes/" + note.id() : null);
  }
}
