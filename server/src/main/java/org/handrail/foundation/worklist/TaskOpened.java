package org.handrail.foundation.worklist;

import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/** A task was opened; published in the same transaction. */
public record TaskOpened(TaskId task, String kind, Severity severity, @Nullable PatientId patient) {}
