package org.handrail.path.attendance.notes.web;

import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.NoteId;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.attendance.notes.TakeBackNote;
import org.handrail.path.attendance.notes.TakeOverNotes;
import org.handrail.path.week.SessionId;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing the notes of a session: saved while typing, or with the button. */
@Controller
class NotesController {
  private final NotesPages pages;
  private final DraftForm drafts;
  private final Notes notes;
  private final TakeOverNotes takeOver;
  private final TakeBackNote takeBack;

  NotesController(NotesPages pages, DraftForm drafts, Notes notes, TakeOverNotes takeOver, TakeBackNote takeBack) {
    this.pages = pages;
    this.drafts = drafts;
    this.notes = notes;
    this.takeOver = takeOver;
    this.takeBack = takeBack;
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
    List<Refusal> refusals = drafts.save(session, form);
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
    List<Refusal> refusals = drafts.save(session, form);
    Form typed = refusals.isEmpty() ? Form.empty() : form.refused(refusals);
    return new ModelAndView("path/attendance/notes/states", Map.of("page", pages.states(session, typed)));
  }

  @PostMapping("/sessions/{session}/notes/take-over")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  String takeOver(@PathVariable SessionId session, RedirectAttributes flash) {
    takeOver.takeOver(session);
    flash.addFlashAttribute("saved", "You are writing now. What your colleague saved stands here.");
    return "redirect:/sessions/" + session + "/notes";
  }

  @PostMapping("/sessions/{session}/notes/{note}/take-back")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  String takeBack(@PathVariable SessionId session, @PathVariable NoteId note, RedirectAttributes flash) {
    if (notes.find(note).filter(n -> n.session().equals(session)).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var outcome = takeBack.takeBack(note);
    flash.addFlashAttribute("saved", outcome.isDone() ? "Taken back. Change it and sign again." : outcome.refusals().getFirst().message());
    return "redirect:/sessions/" + session + "/notes";
  }

  /** The name a typed signature starts with. */
  static String me() {
    return Acting.actor().name();
  }
}
