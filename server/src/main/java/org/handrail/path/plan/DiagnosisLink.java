package org.handrail.path.plan;

import java.util.UUID;

/**
 * A diagnosis as it stood when the problem was linked to it.
 *
 * @param id of the diagnosis in the medical record
 * @param words code and name at that time
 */
public record DiagnosisLink(UUID id, String words) {}
