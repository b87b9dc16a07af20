package org.handrail.path.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * After the check-in.
 *
 * @param called true when we promised a call because of what was said about use
 * @param told who was told, when somebody was
 * @param hours when somebody reads check-ins: "8:00 in the morning to 8:00 in the evening"
 */
public record CheckInDonePage(String name, @Nullable String reader, boolean called, @Nullable Told told, String sentAt, String hours) {}
