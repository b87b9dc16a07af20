package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * Writing down, confirming or revising a diagnosis.
 *
 * @param action where it is sent
 * @param about what is there now, in a line; empty for a new one
 * @param reason whether a reason is asked for
 * @param version that was read
 */
public record DiagnosisFormPage(
    String base,
    String action,
    String title,
    String says,
    String button,
    String about,
    boolean reason,
    int version,
    List<Choice> codes,
    List<Choice> severities,
    List<Choice> remissions,
    String listVersion,
    Form form) {}
