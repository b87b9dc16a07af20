package org.handrail.path.plan;

import java.time.LocalDate;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A step toward a goal that can be seen to be done.
 *
 * @param words what will be done; may be empty in a draft
 * @param measure how both will know, such as "5 days in a row"; may be empty in a draft
 * @param target by when; null in a draft
 * @param staff who helps with it, or null
 */
public record Objective(
    ObjectiveId id, String words, String measure, @Nullable LocalDate target, @Nullable StaffId staff) {}
