package org.handrail.path.measures;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A result another provider reported.
 *
 * @param instrument ours where we know it, otherwise a short name made of the sender's
 * @param value as the sender reported it; never computed here
 * @param measured when it was measured there
 * @param from who reported it, in words
 * @param key what it is in their system, e.g. the address of the Observation: the same key is taken over once
 * @param name the sender's name of the measurement
 */
public record ExternalScore(
    InstrumentId instrument, BigDecimal value, Instant measured, String from, String key, @Nullable String name) {}
