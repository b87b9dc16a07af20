package org.handrail.foundation.sites;

import org.jspecify.annotations.Nullable;

/**
 * A level of care. Which edition defines it is said by the rule pack of the program.
 *
 * @param code as rule packs write it, such as "2.1"
 * @param label in full words, as on screens
 * @param shortLabel where there is little room
 * @param chip the colour class of chips, slots and timelines: res, php, iop, op, cc or home
 * @param order from most to least care
 * @param hours hours a week in words, or null where they do not apply
 * @param source who says so
 */
public record LevelOfCare(
    String code, String label, String shortLabel, String chip, int order, @Nullable String hours, String source) {}
