package org.handrail.foundation.worklist;

import org.handrail.foundation.platform.StaffId;

/** A task was closed with an action; published in the same transaction. */
public record TaskClosed(TaskId task, String kind, String sourceKey, StaffId by, String action) {}
