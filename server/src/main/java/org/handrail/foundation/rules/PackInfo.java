package org.handrail.foundation.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says about itself.
 *
 * @param state two letters, or null when it belongs to no state
 * @param payer the payer whose rules these are, or null
 * @param from first day it holds, or null when the source names none
 * @param until day after the last one, or null while it holds
 */
public record PackInfo(
    PackRef ref,
    String name,
    String edition,
    @Nullable String state,
    @Nullable String payer,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Source source) {}
