package org.handrail.path.attendance.notes.web;

import java.time.Clock;
import java.util.Map;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.attendance.notes.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A signed note, with its signatures and amendments, as a PDF. */
@Component
class NotePdf {
  private final Pdf pdf;
  private final Patients patients;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final NoteDays days;
  private final Clock clock;

  NotePdf(Pdf pdf, Patients patients, StaffDirectory staff, Organizations organizations, NoteDays days, Clock clock) {
    this.pdf = pdf;
    this.patients = patients;
    this.staff = staff;
    this.organizations = organizations;
    this.days = days;
    this.clock = clock;
  }

  /** @throws IllegalArgumentException for a draft: only what is signed is printed */
  ResponseEntity<byte[]> answer(Note note) {
    Note.Signed signed = note.signed();
    if (signed == null) {
      throw new IllegalArgumentException("Note " + note.id() + " is not signed");
    }
    var patient = patients.get(note.patient());
    var print =
        new NotePrint(
            organizations.current().name(),
            patient.name().onDocuments(),
            patient.identity().birthDate().toString(),
            signed.text(),
            name(signed.by()) + ", " + days.moment(signed.at()),
            signed.lateEntry(),
            cosigned(signed),
            note.amendments().stream().map(a -> new NotePage.Added(a.text(), name(a.by()), days.moment(a.at()))).toList(),
            days.moment(clock.instant()));
    return Pdf.download(pdf.render("path/attendance/notes/print", "Handrail", Map.of("page", print)), "note.pdf");
  }

  /** "co-signed by Priya Shah, Mon 3 Aug 2026, 09:00"; null without a second signature. */
  @Nullable String cosigned(Note.Signed signed) {
    Note.Cosigned second = signed.cosigned();
    return second == null ? null : "co-signed by " + name(second.by()) + ", " + days.moment(second.at());
  }

  private String name(StaffId id) {
    return staff.find(id).map(s -> s.name().shown()).orElse("Former staff");
  }
}
