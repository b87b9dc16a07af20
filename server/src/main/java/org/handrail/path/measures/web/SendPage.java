package org.handrail.path.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * The end of the questions.
 *
 * @param left how many were left out
 * @param firstLeft address of the first of them
 * @param refused why it could not be sent
 */
public record SendPage(String action, int left, @Nullable String firstLeft, String back, @Nullable String refused) {}
