package org.handrail.path.medical.web;

import org.handrail.foundation.platform.web.Form;

/**
 * Starting a medication, or changing how one is taken.
 *
 * @param about what is taken now; empty for a new one
 */
public record MedicationFormPage(
    String base, String action, String title, String says, String about, String button, int version, Form form) {}
