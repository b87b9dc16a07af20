package org.handrail.foundation.accounts.web;

import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The account of one patient, as staff see it.
 *
 * @param code shown once; null otherwise
 */
public record PatientAccountPage(String action, boolean open, @Nullable String code, Form form) {}
