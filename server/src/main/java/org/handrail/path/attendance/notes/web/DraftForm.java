package org.handrail.path.attendance.notes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.attendance.notes.NameWatch;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.NoteFormats;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.attendance.notes.SaveGroupNote;
import org.handrail.path.attendance.notes.SaveNote;
import org.handrail.path.plan.GoalId;
import org.handrail.path.week.SessionId;
import org.springframework.stereotype.Component;

/** Saves what changed of a page of notes, each part on its own: one that cannot be saved holds up no other. */
@Component
class DraftForm {
  private final Notes notes;
  private final NoteFormats formats;
  private final NameWatch present;
  private final SaveGroupNote saveGroup;
  private final SaveNote saveNote;

  DraftForm(Notes notes, NoteFormats formats, NameWatch present, SaveGroupNote saveGroup, SaveNote saveNote) {
    this.notes = notes;
    this.formats = formats;
    this.present = present;
    this.saveGroup = saveGroup;
    this.saveNote = saveNote;
  }

  List<Refusal> save(SessionId session, Form form) {
    var refusals = new ArrayList<Refusal>();
    if (form.values().containsKey("group") && !form.value("group").strip().equals(notes.group(session).body())) {
      refusals.addAll(saveGroup.save(session, version(form, "group-version"), form.value("group")).refusals());
    }
    Map<PatientId, Note> known = notes.of(session);
    present
        .present(session)
        .keySet()
        .forEach(
            patient -> {
              Note note = known.get(patient.id());
              boolean open = note == null || (!note.isSigned() && !note.waits());
              if (open && form.values().containsKey("line-" + patient.id())) {
                refusals.addAll(saveOne(session, patient.id(), note, form));
              }
            });
    return refusals;
  }

  private List<Refusal> saveOne(
      SessionId session, PatientId patient, @org.jspecify.annotations.Nullable Note note, Form form) {
    String line = form.value("line-" + patient).strip();
    String words = formats.blank(line) ? "" : line;
    var draft =
        new Note.Draft(
            words,
            form.values().containsKey("format") ? form.value("format") : note == null ? NoteFormats.FREE : note.draft().format(),
            form.values().containsKey("goals-" + patient) ? goals(form, patient) : note == null ? List.of() : note.draft().goals(),
            form.value("kept-" + patient).strip(),
            form.value("copied-" + patient).strip());
    boolean nothing = note == null && words.isEmpty();
    boolean same = note != null && note.draft().equals(draft);
    if (nothing || same) {
      return List.of();
    }
    Outcome<SaveNote.Saved> saved = saveNote.save(session, patient, version(form, "version-" + patient), draft);
    return saved.refusals();
  }

  private static List<GoalId> goals(Form form, PatientId patient) {
    List<GoalId> goals = new ArrayList<>();
    for (String one : form.all("goals-" + patient)) {
      if (!one.isEmpty()) {
        goals.add(new GoalId(UUID.fromString(one)));
      }
    }
    return goals;
  }

  private static int version(Form form, String field) {
    String typed = form.value(field);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
