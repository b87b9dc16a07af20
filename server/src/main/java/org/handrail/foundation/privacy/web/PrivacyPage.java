package org.handrail.foundation.privacy.web;

import java.util.List;
import org.handrail.foundation.platform.PatientId;

/** The privacy officer's first page: who broke the glass, and how the audit trail stands. */
public record PrivacyPage(List<Row> rows, int days, String sealed) {

  /** One broken glass, in words. */
  public record Row(String when, String staff, PatientId patient, String patientName, String area, String reason, String until) {}
}
