package org.handrail.path.placement.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.documents.Pdf;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.InterviewForm;
import org.handrail.path.placement.InterviewPart;
import org.handrail.path.placement.Interviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An assessment to print or to hand over. */
@Controller
class PrintController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US);

  private final PlacementPages pages;
  private final Interviews interviews;
  private final Patients patients;
  private final Organizations organizations;
  private final StaffDirectory staff;
  private final Pdf pdf;

  PrintController(PlacementPages pages, Interviews interviews, Patients patients, Organizations organizations, StaffDirectory staff, Pdf pdf) {
    this.pages = pages;
    this.interviews = interviews;
    this.patients = patients;
    this.organizations = organizations;
    this.staff = staff;
    this.pdf = pdf;
  }

  @GetMapping("/patients/{patient}/placement/{assessment}/pdf")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ResponseEntity<byte[]> pdf(@PathVariable PatientId patient, @PathVariable AssessmentId assessment) {
    var page = pages.page(patient, assessment, Form.empty(), Form.empty());
    var person = patients.get(patient);
    Times times = pages.times();
    ZoneId zone = organizations.current().timeZone();
    int number = pages.sheet(patient, assessment).assessment().number();
    var print = new PlacementPrint(organizations.current().name(), person.name().onDocuments(), DAY.format(person.identity().birthDate()), "Placement, assessment " + number,
        page, parts(assessment, zone), DAY.format(times.today()));
    return Pdf.download(pdf.render("path/placement/print", "Handrail", Map.of("page", print)), "placement-" + number + ".pdf");
  }

  private List<PlacementPrint.Part> parts(AssessmentId assessment, ZoneId zone) {
    var all = interviews.of(assessment);
    var names = Names.of(staff, all.values().stream().flatMap(part -> part.signatures().stream()).map(InterviewPart.Signed::by).distinct().toList());
    return InterviewForm.shipped().parts().stream().filter(part -> all.containsKey(part.id())).map(part -> part(part, all.get(part.id()), names, zone))
        .filter(part -> !part.said().isEmpty()).toList();
  }

  private static PlacementPrint.Part part(InterviewForm.Part part, @Nullable InterviewPart now, Names names, ZoneId zone) {
    InterviewPart written = java.util.Objects.requireNonNull(now);
    var said = part.fields().stream().filter(field -> written.answers().containsKey(field.name())).map(field -> {
      var given = java.util.Objects.requireNonNull(written.answers().get(field.name()));
      String line = part.rows() == null ? "" : field.name().substring(field.name().indexOf('.') + 1) + ". ";
      return new PlacementPrint.Said(line + field.question().ask(), given.value(), given.from());
    }).toList();
    return new PlacementPrint.Part(part.title(), said, written.signatures().stream()
        .map(signed -> "Signed by " + names.of(signed.by()) + ", " + DAY.format(signed.at().atZone(zone)) + (signed.version() == written.version() ? "" : "; written on since")).toList());
  }
}
