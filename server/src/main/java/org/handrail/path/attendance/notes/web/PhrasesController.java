package org.handrail.path.attendance.notes.web;

import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.Phrases;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own phrases for notes. */
@Controller
class PhrasesController {
  private final Phrases phrases;

  PhrasesController(Phrases phrases) {
    this.phrases = phrases;
  }

  @GetMapping("/note-phrases")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  ModelAndView list() {
    return view(Form.empty(), 200);
  }

  @PostMapping("/note-phrases")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  ModelAndView save(Form form, RedirectAttributes flash) {
    var outcome = phrases.save(form.value("short"), form.value("text"));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Kept. Type ;" + outcome.orElseThrow() + " and a space in a note.");
    return new ModelAndView("redirect:/note-phrases");
  }

  @PostMapping("/note-phrases/{phrase}/remove")
  @MayEnter(area = Area.NOTES, act = Act.WRITE)
  String remove(@PathVariable UUID phrase, RedirectAttributes flash) {
    phrases.remove(phrase);
    flash.addFlashAttribute("saved", "Removed.");
    return "redirect:/note-phrases";
  }

  private ModelAndView view(Form form, int status) {
    return new ModelAndView(
        "path/attendance/notes/phrases", Map.of("phrases", phrases.mine(), "form", form), HttpStatusCode.valueOf(status));
  }
}
