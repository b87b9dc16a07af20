package org.handrail.foundation.platform;

import org.jspecify.annotations.Nullable;

/**
 * Why a use case did not do what was asked, for the person who asked: what, which value, what to do. Holds no patient
 * name and no health data, because refusals reach logs and other systems.
 *
 * @param field the form field it belongs to, or null when it concerns the whole
 */
public record Refusal(@Nullable String field, String message) {}
