package org.handrail.path.placement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.placement.AssessmentId;
import org.handrail.path.placement.InterviewForm;
import org.handrail.path.placement.InterviewPart;
import org.handrail.path.placement.InterviewSource;
import org.handrail.path.placement.Interviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the pages of the guided interview. */
@Component
class InterviewPages {
  private final PlacementPages pages;
  private final Interviews interviews;
  private final StaffDirectory staff;
  private final Access access;

  InterviewPages(PlacementPages pages, Interviews interviews, StaffDirectory staff, Access access) {
    this.pages = pages;
    this.interviews = interviews;
    this.staff = staff;
    this.access = access;
  }

  InterviewPage page(PatientId patient, AssessmentId id, String partId, Form form, Form signForm, @Nullable InterviewPart theirs) {
    var assessment = pages.sheet(patient, id).assessment();
    var part = InterviewForm.shipped().part(partId).orElseThrow(PlacementPages::notFound);
    var all = interviews.of(id);
    var known = interviews.known(patient, id);
    var now = all.get(partId);
    var names = Names.of(staff, all.values().stream().flatMap(one -> Stream.concat(Stream.ofNullable(one.by()), one.signatures().stream().map(InterviewPart.Signed::by))).distinct().toList());
    Times times = pages.times();
    boolean writes = assessment.isDraft() && pages.mayWrite(patient);
    String written = now == null || now.by() == null || now.at() == null ? "Nobody wrote here yet."
        : "Written by " + names.of(now.by()) + ", " + times.moment(now.at()) + ".";
    var signatures = now == null ? List.<String>of() : now.signatures().stream()
        .map(signed -> "Signed by " + names.of(signed.by()) + ", " + times.moment(signed.at()) + (signed.version() == now.version() ? "" : "; written on since")).toList();
    return new InterviewPage(PlacementPages.base(patient, id), PlacementPages.base(patient, id) + "/interview",
        InterviewForm.shipped().parts().stream().map(one -> step(one, all.get(one.id()))).toList(), part.id(), part.title(), part.about(),
        now == null ? 0 : now.version(), writes, writes && now != null && access.may(Area.PLACEMENT, Act.SIGN, patient),
        rows(part, now, known), theirs == null ? List.of() : said(part, theirs), written, signatures, form, signForm);
  }

  private static InterviewPage.Step step(InterviewForm.Part part, @Nullable InterviewPart now) {
    if (now == null || now.answers().isEmpty()) {
      return new InterviewPage.Step(part.id(), part.title(), "away", "not begun");
    }
    return now.signedAsItIs() ? new InterviewPage.Step(part.id(), part.title(), "ok", "signed") : new InterviewPage.Step(part.id(), part.title(), "needs", "to be signed");
  }

  private static List<InterviewPage.Row> rows(InterviewForm.Part part, @Nullable InterviewPart now, Map<String, List<InterviewSource.Known>> known) {
    var rows = new LinkedHashMap<String, List<InterviewPage.Field>>();
    for (InterviewForm.Field field : part.fields()) {
      String row = part.rows() == null ? "" : "Substance " + field.name().substring(field.name().indexOf('.') + 1);
      rows.computeIfAbsent(row, any -> new ArrayList<>()).add(field(field, now, known.getOrDefault(field.name(), List.of())));
    }
    int used = 0;
    int line = 0;
    for (var fields : rows.values()) {
      line++;
      used = fields.stream().anyMatch(field -> !field.value().isEmpty()) ? line : used;
    }
    var shown = new ArrayList<InterviewPage.Row>();
    for (var row : rows.entrySet()) {
      // One empty line is always at hand, three at first.
      boolean folds = part.rows() != null && shown.size() == Math.max(3, used + 1);
      shown.add(new InterviewPage.Row(row.getKey().isEmpty() ? null : row.getKey(), row.getValue(), folds));
    }
    return List.copyOf(shown);
  }

  /** Before anyone wrote in a part it opens with what is known; later, what is known stands beside what was written. */
  private static InterviewPage.Field field(InterviewForm.Field field, @Nullable InterviewPart now, List<InterviewSource.Known> known) {
    var question = field.question();
    var given = now == null ? known.stream().findFirst().map(one -> new InterviewPart.Given(one.value().strip(), one.from())).orElse(null) : now.answers().get(field.name());
    String value = given == null ? "" : given.value();
    var choices = question.choices() == null ? List.<Choice>of() : question.choices().stream().map(choice -> new Choice(choice, choice)).toList();
    return new InterviewPage.Field(field.name(), question.ask(), question.kind(), choices, value, given == null ? null : given.from(),
        known.stream().filter(one -> !one.value().strip().equals(value)).map(one -> one.from() + ": " + one.value()).toList());
  }

  static List<String> said(InterviewForm.Part part, InterviewPart now) {
    return part.fields().stream().filter(field -> now.answers().containsKey(field.name()))
        .map(field -> field.question().ask() + ": " + java.util.Objects.requireNonNull(now.answers().get(field.name())).value()).toList();
  }
}
