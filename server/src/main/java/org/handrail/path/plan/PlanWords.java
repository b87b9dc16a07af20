package org.handrail.path.plan;

import java.time.Instant;

/**
 * What the patient said about a version, word for word; it stays with the version.
 *
 * @param disagrees whether it says where they see it differently
 */
public record PlanWords(PlanVersionId version, String words, boolean disagrees, boolean question, Instant at) {}
