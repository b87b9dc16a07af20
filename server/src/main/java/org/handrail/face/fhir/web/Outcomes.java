package org.handrail.face.fhir.web;

import java.util.List;
import java.util.Map;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes FHIR OperationOutcomes. They are so small that the whole R4 model need not be loaded for one. */
final class Outcomes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Outcomes() {}

  /**
   * One issue.
   *
   * @param severity and {@code code}: of FHIR's value sets issue-severity and issue-type
   * @param expression where in the bundle; null when it concerns the whole
   */
  record Issue(String severity, String code, String diagnostics, @Nullable String expression) {}

  static Issue of(ReferralRefusal refusal) {
    String code = switch (refusal) {
      case ReferralRefusal.NotReadable r -> "structure";
      case ReferralRefusal.Unsafe r -> "security";
      case ReferralRefusal.TooLarge r -> "too-long";
      case ReferralRefusal.TooMany r -> "too-costly";
      case ReferralRefusal.NotABundle r -> "structure";
      case ReferralRefusal.WrongVersion r -> "not-supported";
      case ReferralRefusal.NotAllowed r -> "value";
      case ReferralRefusal.NoPatient r -> "required";
      case ReferralRefusal.SeveralPatients r -> "multiple-matches";
      case ReferralRefusal.AboutSomeoneElse r -> "invariant";
      case ReferralRefusal.BrokenReference r -> "not-found";
      case ReferralRefusal.UnderAge r -> "business-rule";
      case ReferralRefusal.IdentifierUsedBefore r -> "duplicate";
    };
    return new Issue("error", code, refusal.text(), refusal.path());
  }

  static String json(Issue issue) {
    var fields = new java.util.LinkedHashMap<String, Object>();
    fields.put("severity", issue.severity());
    fields.put("code", issue.code());
    fields.put("diagnostics", issue.diagnostics());
    if (issue.expression() != null) fields.put("expression", List.of(issue.expression()));
    var outcome = new java.util.LinkedHashMap<String, Object>(Map.of("resourceType", "OperationOutcome"));
    outcome.put("issue", List.of(fields));
    return JSON.writeValueAsString(outcome);
  }

  static String xml(Issue issue) {
    String expression = issue.expression() == null ? "" : "<expression value=\"" + escape(issue.expression()) + "\"/>";
    return "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"" + issue.severity() + "\"/><code value=\"" + issue.code()
        + "\"/><diagnostics value=\"" + escape(issue.diagnostics()) + "\"/>" + expression + "</issue></OperationOutcome>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replaceAll("\\p{Cntrl}", " ");
  }
}
