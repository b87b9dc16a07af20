package org.handrail.path.admission.web;

import org.handrail.foundation.platform.web.Form;
import org.handrail.path.admission.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A text to read and sign.
 *
 * @param signed who signed it when, or null
 * @param canSign whether it can be signed now, by the person in front of this member of staff
 */
public record AgreementPage(
    String back, String action, String person, String organization, Notice notice, @Nullable String signed, boolean canSign, Form form) {}
