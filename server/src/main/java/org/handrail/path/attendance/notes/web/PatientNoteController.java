package org.handrail.path.attendance.notes.web;

import java.util.Map;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.attendance.notes.AmendNote;
import org.handrail.path.attendance.notes.AttendanceSince;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.NoteId;
import org.handrail.path.attendance.notes.Notes;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One signed note in a patient's chart, with what was added to it. */
@Controller
class PatientNoteController {
  private final Notes notes;
  private final AmendNote amend;
  private final StaffDirectory staff;
  private final Access access;
  private final NoteDays days;
  private final AttendanceSince since;
  private final NotePdf pdf;

  PatientNoteController(
      Notes notes, AmendNote amend, StaffDirectory staff, Access access, NoteDays days, AttendanceSince since, NotePdf pdf) {
    this.since = since;
    this.pdf = pdf;
    this.notes = notes;
    this.amend = amend;
    this.staff = staff;
    this.access = access;
    this.days = days;
  }

  @GetMapping("/patients/{patient}/notes/{note}")
  @MayEnter(area = Area.NOTES, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable NoteId note) {
    return view(patient, note, Form.empty(), 200);
  }

  @GetMapping("/patients/{patient}/notes/{note}/pdf")
  @MayEnter(area = Area.NOTES, act = Act.READ)
  ResponseEntity<byte[]> pdf(@PathVariable PatientId patient, @PathVariable NoteId note) {
    return pdf.answer(signed(patient, note));
  }

  @PostMapping("/patients/{patient}/notes/{note}/amend")
  @MayEnter(area = Area.NOTES, act = Act.SIGN)
  ModelAndView amend(@PathVariable PatientId patient, @PathVariable NoteId note, Form form, RedirectAttributes flash) {
    signed(patient, note);
    var outcome = amend.amend(note, form.value("text"), SigningMethod.of(form.value("signature"), form.value("strokes")));
    if (!outcome.isDone()) {
      return view(patient, note, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Added and signed. The note itself is unchanged.");
    return new ModelAndView("redirect:/patients/" + patient + "/notes/" + note);
  }

  private ModelAndView view(PatientId patient, NoteId id, Form form, int status) {
    Note note = signed(patient, id);
    Note.Signed signed = note.signed();
    if (signed == null) {
      throw unknown();
    }
    var page =
        new NotePage(
            "/patients/" + patient + "/notes/" + id,
            signed.text(),
            staff.get(signed.by()).name().shown(),
            days.moment(signed.at()),
            signed.lateEntry(),
            pdf.cosigned(signed),
            since.of(note).map(AttendanceSince.Changed::says).orElse(null),
            note.amendments().stream()
                .map(a -> new NotePage.Added(a.text(), staff.get(a.by()).name().shown(), days.moment(a.at())))
                .toList(),
            access.may(Area.NOTES, Act.SIGN, patient),
            AmendNote.MEANING,
            NotesController.me(),
            form);
    return new ModelAndView("path/attendance/notes/note", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** A note of this patient; a guessed id of another's does not exist. */
  private Note signed(PatientId patient, NoteId id) {
    return notes.find(id).filter(n -> n.patient().equals(patient) && n.isSigned()).orElseThrow(PatientNoteController::unknown);
  }
}
