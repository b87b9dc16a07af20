package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/** Every note that is ready, in full, to be read before it is signed. */
public record SignNotesPage(
    String base, String title, String group, String me, String meaning, List<NoteRow> rows, Form form) {}
