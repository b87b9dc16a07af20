package org.handrail.path.attendance.notes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.week.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a note starts with: the layout its author used last, and the goals of the person's note before. Never its words. */
@Component
@Transactional(readOnly = true)
public class NoteDefaults {
  private final Notes notes;

  NoteDefaults(Notes notes) {
    this.notes = notes;
  }

  /** The layout of the notes that are there already, otherwise the one the present actor used last. */
  public String format(Collection<Note> known) {
    return known.stream()
        .filter(note -> !note.isSigned())
        .findFirst()
        .map(note -> note.draft().format())
        .orElseGet(() -> notes.lastFormat(Acting.actor().staffId()));
  }

  /** Each person's draft; for one that is not begun, an empty one about the goals of their note before. */
  public Map<PatientId, Note.Draft> drafts(Session session, List<PatientId> people, Map<PatientId, Note> known) {
    Map<PatientId, List<Notes.Past>> last = notes.before(people, session.startsAt(), 1);
    Map<PatientId, Note.Draft> drafts = new LinkedHashMap<>();
    for (PatientId one : people) {
      Note note = known.get(one);
      List<Notes.Past> before = last.getOrDefault(one, List.of());
      drafts.put(
          one,
          note != null
              ? note.draft()
              : new Note.Draft("", NoteFormats.FREE, before.isEmpty() ? List.of() : before.getFirst().goals(), "", ""));
    }
    return drafts;
  }
}
