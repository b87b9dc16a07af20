package org.handrail.path.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * Thanks, and who reads it.
 *
 * @param name how the person is called
 * @param reader given name of whoever reads it, or null
 * @param told set when somebody was told at once
 * @param more how many other sets of questions wait
 */
public record DonePage(String name, @Nullable String reader, @Nullable Told told, int more) {}
