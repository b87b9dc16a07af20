package org.handrail.path.attendance.notes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Limit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.CoSignNote;
import org.handrail.path.attendance.notes.NoteId;
import org.handrail.path.attendance.notes.SuperviseNotes;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of notes that need a second signature, each read before it is signed or returned. */
@Controller
class CoSignController {
  private final CoSignPages pages;
  private final CoSignNote coSign;
  private final SuperviseNotes supervise;

  CoSignController(CoSignPages pages, CoSignNote coSign, SuperviseNotes supervise) {
    this.pages = pages;
    this.coSign = coSign;
    this.supervise = supervise;
  }

  @GetMapping("/co-sign")
  @MayEnter(area = Area.NOTES, act = Act.SIGN, honours = Limit.CO_SIGN)
  ModelAndView show() {
    return view(Form.empty(), 200);
  }

  @PostMapping("/co-sign")
  @MayEnter(area = Area.NOTES, act = Act.SIGN, honours = Limit.CO_SIGN)
  ModelAndView sign(Form form, RedirectAttributes flash) {
    var refusals = new ArrayList<Refusal>();
    List<String> chosen = form.all("note");
    if (chosen.isEmpty()) {
      refusals.add(new Refusal(null, "Tick each note you have read and want to sign"));
    }
    int signed = 0;
    for (String one : chosen) {
      String[] read = one.split(":", 2);
      var method = SigningMethod.of(form.value("signature"), form.value("strokes"));
      var outcome =
          coSign.decide(new NoteId(UUID.fromString(read[0])), UUID.fromString(read[1]), new CoSignNote.Decision.Sign(method));
      signed += outcome.isDone() ? 1 : 0;
      refusals.addAll(outcome.refusals());
    }
    if (!refusals.isEmpty()) {
      return view(form.refused(refusals), 422);
    }
    flash.addFlashAttribute("saved", signed == 1 ? "1 note co-signed." : signed + " notes co-signed.");
    return new ModelAndView("redirect:/co-sign");
  }

  @PostMapping("/co-sign/{note}/return")
  @MayEnter(area = Area.NOTES, act = Act.SIGN, honours = Limit.CO_SIGN)
  ModelAndView giveBack(@PathVariable NoteId note, @RequestParam UUID read, Form form, RedirectAttributes flash) {
    var outcome = coSign.decide(note, read, new CoSignNote.Decision.Return(form.value("why")));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Returned. Its author finds it on Today.");
    return new ModelAndView("redirect:/co-sign");
  }

  @PostMapping("/co-sign/supervision")
  @MayEnter(area = Area.NOTES, act = Act.SIGN, honours = Limit.CO_SIGN)
  ModelAndView supervise(@RequestParam String staff, @RequestParam(defaultValue = "begin") String what, Form form, RedirectAttributes flash) {
    if (!staff.matches("[0-9a-fA-F-]{36}")) {
      return view(form.refused(List.of(new Refusal("staff", "Choose somebody"))), 422);
    }
    var outcome = supervise.supervise(new StaffId(UUID.fromString(staff)), what.equals("begin"));
    if (!outcome.isDone()) {
      return view(form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute(
        "saved", what.equals("begin") ? "From now on their notes come to you too." : "Their signature is enough from now on.");
    return new ModelAndView("redirect:/co-sign");
  }

  private ModelAndView view(Form form, int status) {
    return new ModelAndView("path/attendance/notes/cosign", Map.of("page", pages.page(form)), HttpStatusCode.valueOf(status));
  }
}
