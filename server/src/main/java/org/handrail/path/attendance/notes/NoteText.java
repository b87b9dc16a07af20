package org.handrail.path.attendance.notes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.sites.Program;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.week.Session;

/** The text of a note as it is signed: complete without anything beside it, and about one person only. */
final class NoteText {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.US);

  private NoteText() {}

  static String of(Session session, Program program, Patient patient, Attendance attendance, String group, String line, List<String> goals) {
    var text = new StringBuilder();
    text.append(session.fullTitle()).append('\n');
    text.append(session.type().label()).append(", ").append(program.fullName()).append('\n');
    text.append(DAY.format(session.day())).append(", ").append(session.starts()).append("–").append(session.ends()).append('\n');
    text.append("Patient: ").append(patient.name().onDocuments()).append(", born ").append(patient.identity().birthDate()).append('\n');
    text.append("Attended: ").append(attendance.minutes()).append(" of ").append(session.careMinutes()).append(" minutes, ")
        .append(attendance.presence() == null ? "" : attendance.presence().mode().label().toLowerCase(Locale.ROOT)).append('\n');
    if (!group.isBlank()) {
      text.append("\nWhat the group did\n").append(group.strip()).append('\n');
    }
    if (!goals.isEmpty()) {
      text.append("\nAbout\n");
      goals.forEach(goal -> text.append(goal).append('\n'));
    }
    text.append('\n').append(line.strip()).append('\n');
    return text.toString();
  }
}
