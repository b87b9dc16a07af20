package org.handrail.path.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.RecoveryPlan;
import org.handrail.path.plan.RecoveryPlanKind;
import org.handrail.path.plan.SaveRecoveryPart;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Saving a part as it is typed; the same for staff and the person. */
@Component
class RecoveryWriting {
  private final SaveRecoveryPart save;

  RecoveryWriting(SaveRecoveryPart save) {
    this.save = save;
  }

  ModelAndView save(PatientId patient, RecoveryPlanKind kind, String part, Form form) {
    int seen = form.value("edit").matches("\\d{1,6}") ? Integer.parseInt(form.value("edit")) : 0;
    return switch (save.save(patient, kind, part, seen, lines(form))) {
      case SaveRecoveryPart.Result.Saved(int edit) -> said(new PartSaved(part, edit, "Saved", false, List.of()), 200);
      case SaveRecoveryPart.Result.Overtaken(int edit, var theirs) ->
          said(
              new PartSaved(part, edit, "Somebody else wrote here meanwhile. Yours is not saved yet: take over what you need, then change yours once more.", true,
                  theirs.stream().map(l -> l.phone().isBlank() ? l.text() : l.text() + ", " + l.phone()).toList()),
              409);
      case SaveRecoveryPart.Result.Refused(String message) -> said(new PartSaved(part, seen, message, true, List.of()), 422);
    };
  }

  private static ModelAndView said(PartSaved saved, int status) {
    return new ModelAndView("path/plan/part_saved", Map.of("saved", saved), HttpStatusCode.valueOf(status));
  }

  private static List<RecoveryPlan.Line> lines(Form form) {
    var lines = new ArrayList<RecoveryPlan.Line>();
    List<String> texts = form.all("text");
    List<String> phones = form.all("phone");
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new RecoveryPlan.Line(texts.get(i), i < phones.size() ? phones.get(i) : ""));
    }
    return lines;
  }
}
