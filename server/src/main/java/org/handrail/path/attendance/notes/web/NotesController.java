package org.handrail.path.attendance.notes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.SaveGroupNote;
import org.handrail.path.attendance.notes.SaveNote;
import org.handrail.path.week.SessionId;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing the notes of a session: saved while typing, or with the button. */
@Controller
class NotesController {
  private final NotesPages pages;
  private final SaveGroupNote saveGroup;
  private final SaveNote saveNote;

  NotesController(NotesPages pages, SaveGroupNote saveGroup, SaveNote saveNote) {
    this.pages = pages;
    this.saveGroup = saveGroup;
    this.saveNote = saveNote;
  }

  @GetMapping("/sessions/{session}/notes")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  ModelAndView show(@PathVariable SessionId session) {
    return new ModelAndView("path/attendance/notes/write", Map.of("page", pages.page(session, Form.empty())));
  }

  /** The whole form with its button, as without JavaScript. */
  @PostMapping("/sessions/{session}/notes")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  ModelAndView save(@PathVariable SessionId session, Form form, RedirectAttributes flash) {
    List<Refusal> refusals = saveAll(session, form);
    if (!refusals.isEmpty()) {
      Form refused = form.refused(refusals);
      return new ModelAndView(
          "path/attendance/notes/write", Map.of("page", pages.page(session, refused)), HttpStatusCode.valueOf(422));
    }
    flash.addFlashAttribute("saved", "Saved. Nothing is signed yet.");
    return new ModelAndView(
        "redirect:/sessions/" + session + (form.has("then", "sign") ? "/notes/sign" : "/notes"));
  }

  /** While typing: answers with the state of each note, for the page to take over. */
  @PostMapping("/sessions/{session}/notes/draft")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  ModelAndView draft(@PathVariable SessionId session, Form form) {
    List<Refusal> refusals = saveAll(session, form);
    Form typed = refusals.isEmpty() ? Form.empty() : form.refused(refusals);
    return new ModelAndView("path/attendance/notes/states", Map.of("page", pages.page(session, typed)));
  }

  private List<Refusal> saveAll(SessionId session, Form form) {
    var refusals = new ArrayList<Refusal>();
    NotesPage stored = pages.page(session, Form.empty());
    if (form.values().containsKey("group") && !form.value("group").strip().equals(stored.groupText())) {
      refusals.addAll(saveGroup.save(session, version(form, "group-version"), form.value("group")).refusals());
    }
    for (NotesPage.Row row : stored.rows()) {
      String line = "line-" + row.id();
      if (row.signed() || !form.values().containsKey(line)) {
        continue;
      }
      String kept = form.value("kept-" + row.id()).strip();
      if (!form.value(line).strip().equals(row.text()) || !kept.equals(row.namesKept())) {
        Outcome<SaveNote.Saved> saved =
            saveNote.save(
                session,
                new PatientId(java.util.UUID.fromString(row.id())),
                version(form, "version-" + row.id()),
                form.value(line),
                kept);
        refusals.addAll(saved.refusals());
      }
    }
    return refusals;
  }

  private static int version(Form form, String field) {
    String typed = form.value(field);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }

  /** The name a typed signature starts with. */
  static String me() {
    return Acting.actor().name();
  }
}
