package org.handrail.path.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One printed answer of a choice question.
 *
 * @param code unique within its question; what is stored and scored
 * @param label the instrument's own wording
 * @param ordinal points of the answer before any recoding; null where the answer is not scored
 */
public record Option(String system, String code, String label, @Nullable BigDecimal ordinal) {}
