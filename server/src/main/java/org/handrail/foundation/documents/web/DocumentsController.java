package org.handrail.foundation.documents.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.Document;
import org.handrail.foundation.documents.DocumentId;
import org.handrail.foundation.documents.DocumentKind;
import org.handrail.foundation.documents.DocumentLimits;
import org.handrail.foundation.documents.FileType;
import org.handrail.foundation.documents.MarkEnteredInError;
import org.handrail.foundation.documents.NewDocument;
import org.handrail.foundation.documents.StoreDocument;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** List, add, look at, and mark as entered in error. */
@Controller
@RequestMapping("/patients/{patient}/documents")
class DocumentsController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);

  private final Visible visible;
  private final StoreDocument store;
  private final MarkEnteredInError mark;
  private final DocumentLimits limits;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Access access;
  private final Clock clock;

  DocumentsController(Visible visible, StoreDocument store, MarkEnteredInError mark, DocumentLimits limits,
      StaffDirectory staff, Organizations organizations, Access access, Clock clock) {
    this.visible = visible;
    this.store = store;
    this.mark = mark;
    this.limits = limits;
    this.staff = staff;
    this.organizations = organizations;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping
  @MayEnter(area = Area.DOCUMENTS, act = Act.READ)
  ModelAndView list(@PathVariable PatientId patient) {
    return list(patient, Form.empty(), 200);
  }

  @PostMapping
  @MayEnter(area = Area.DOCUMENTS, act = Act.WRITE)
  ModelAndView add(
      @PathVariable PatientId patient,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Form form,
      RedirectAttributes flash)
      throws IOException {
    DocumentKind kind = kind(form.value("kind"));
    if (kind == null || !visible.may(kind, patient)) {
      return list(patient, form.refused(Outcome.refused("kind", "Choose what it is").refusals()), 422);
    }
    LocalDate dated;
    try {
      dated = form.value("dated").isBlank() ? null : LocalDate.parse(form.value("dated"));
    } catch (DateTimeException e) {
      return list(patient, form.refused(Outcome.refused("dated", "Enter a date").refusals()), 422);
    }
    if (file != null && file.getSize() > limits.largestBytes()) {
      return list(patient, form.refused(Outcome.refused("file", limits.tooLarge()).refusals()), 422);
    }
    byte[] content = file == null ? new byte[0] : file.getBytes();
    String title = form.value("title").isBlank() ? kind.label() : form.value("title");
    Outcome<DocumentId> outcome = store.fromUpload(new NewDocument(patient, title, kind, dated, content));
    if (!outcome.isDone()) {
      return list(patient, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Document kept.");
    return new ModelAndView("redirect:" + base(patient));
  }

  @GetMapping("/{document}")
  @MayEnter(area = Area.DOCUMENTS, act = Act.READ)
  ModelAndView show(@PathVariable PatientId patient, @PathVariable DocumentId document) {
    return show(patient, document, Form.empty(), 200);
  }

  @PostMapping("/{document}/error")
  @MayEnter(area = Area.DOCUMENTS, act = Act.WRITE)
  ModelAndView enteredInError(
      @PathVariable PatientId patient, @PathVariable DocumentId document, Form form, RedirectAttributes flash) {
    Document found = visible.get(patient, document);
    Outcome<DocumentId> outcome = mark.mark(found.id(), form.value("reason"));
    if (!outcome.isDone()) {
      return show(patient, document, form.refused(outcome.refusals()), 422);
    }
    flash.addFlashAttribute("saved", "Marked as entered in error. It stays on record, crossed out.");
    return new ModelAndView("redirect:" + base(patient));
  }

  private static String base(PatientId patient) {
    return "/patients/" + patient + "/documents";
  }

  private static @Nullable DocumentKind kind(String name) {
    return Arrays.stream(DocumentKind.values()).filter(k -> k.name().equals(name)).findFirst().orElse(null);
  }

  private ModelAndView list(PatientId patient, Form form, int status) {
    List<Document> all = visible.of(patient);
    var page =
        new DocumentsPage(
            base(patient),
            all.stream().map(d -> row(patient, d)).toList(),
            access.may(Area.DOCUMENTS, Act.WRITE, patient),
            Choice.of(
                Arrays.stream(DocumentKind.values()).filter(k -> visible.may(k, patient)).toList(), DocumentKind::name,
                DocumentKind::label),
            "PDF, pictures, plain text or Word, up to " + limits.largestBytes() / (1024 * 1024) + " MB.",
            Arrays.stream(FileType.values()).map(t -> "." + t.extension()).collect(Collectors.joining(",")),
            form);
    return new ModelAndView("foundation/documents/documents", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private DocumentsPage.Row row(PatientId patient, Document d) {
    String icon =
        switch (d.type()) {
          case PDF -> "file-type-pdf";
          case PNG, JPEG, HEIC, TIFF -> "photo";
          case TEXT, WORD -> "file-text";
        };
    String sub = (d.dated() == null ? "" : "of " + DAY.format(d.dated()) + ", ") + "kept " + day(d.storedAt());
    return new DocumentsPage.Row(
        base(patient) + "/" + d.id(), d.title(), d.kind().label(), d.inError() == null ? sub : "Entered in error: " + d.inError().reason(),
        icon, d.inError() != null);
  }

  private ModelAndView show(PatientId patient, DocumentId id, Form form, int status) {
    Document d = visible.get(patient, id);
    String here = base(patient) + "/" + id;
    var error = d.inError();
    String by = d.storedBy() == null ? "taken in" : "kept by " + name(d.storedBy());
    var page =
        new DocumentsPage.One(
            base(patient),
            d.title(),
            d.kind().label(),
            d.type().label() + ", " + size(d.bytes()) + (d.dated() == null ? "" : ", of " + DAY.format(d.dated())) + ", " + by + " on "
                + day(d.storedAt()),
            d.provenance() == null ? null : d.provenance().words(),
            d.type().shown() ? here + "/view" : null,
            d.type() == FileType.PNG || d.type() == FileType.JPEG,
            here + "/file",
            error == null ? null : name(error.by()) + " marked it on " + day(error.at()) + ": " + error.reason(),
            error == null && access.may(Area.DOCUMENTS, Act.WRITE, patient),
            here + "/error",
            form);
    return new ModelAndView("foundation/documents/document", Map.of("page", page), HttpStatusCode.valueOf(status));
  }

  private String name(StaffId id) {
    return staff.get(id).name().shown();
  }

  private String day(Instant at) {
    LocalDate day = at.atZone(organizations.current().timeZone()).toLocalDate();
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    return day.equals(today) ? "today" : DAY.format(day);
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " kB" : bytes / (1024 * 1024) + " MB";
  }
}
