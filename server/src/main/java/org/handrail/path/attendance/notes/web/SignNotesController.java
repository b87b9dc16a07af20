package org.handrail.path.attendance.notes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.SignNote;
import org.handrail.path.week.SessionId;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing the notes of a session, each after it was read in full. */
@Controller
class SignNotesController {
  private final NotesPages pages;
  private final SignNote sign;

  SignNotesController(NotesPages pages, SignNote sign) {
    this.pages = pages;
    this.sign = sign;
  }

  @GetMapping("/sessions/{session}/notes/sign")
  @MayEnter(area = Area.NOTES, act = Act.SIGN)
  ModelAndView show(@PathVariable SessionId session) {
    return view(session, Form.empty(), 200);
  }

  @PostMapping("/sessions/{session}/notes/sign")
  @MayEnter(area = Area.NOTES, act = Act.SIGN)
  ModelAndView sign(@PathVariable SessionId session, Form form, RedirectAttributes flash) {
    var refusals = new ArrayList<Refusal>();
    int signed = 0;
    List<String> chosen = form.all("note");
    if (chosen.isEmpty()) {
      refusals.add(new Refusal(null, "Tick each note you have read and want to sign"));
    }
    for (String one : chosen) {
      // What was read: the patient and the version of the note.
      String[] read = one.split(":", 2);
      var outcome =
          sign.sign(
              session,
              new PatientId(UUID.fromString(read[0])),
              Integer.parseInt(read[1]),
              SigningMethod.of(form.value("signature"), form.value("strokes")));
      signed += outcome.isDone() ? 1 : 0;
      refusals.addAll(outcome.refusals());
    }
    if (!refusals.isEmpty()) {
      return view(session, form.refused(refusals), 422);
    }
    flash.addFlashAttribute("saved", signed == 1 ? "1 note signed." : signed + " notes signed.");
    return new ModelAndView("redirect:/sessions/" + session + "/notes");
  }

  private ModelAndView view(SessionId session, Form form, int status) {
    NotesPage page = pages.page(session, Form.empty());
    var ready = page.rows().stream().filter(NoteRow::ready).toList();
    var sign =
        new SignNotesPage(page.base(), page.title(), page.groupText(), NotesController.me(), SignNote.MEANING, ready, form);
    return new ModelAndView("path/attendance/notes/sign", Map.of("page", sign), HttpStatusCode.valueOf(status));
  }
}
