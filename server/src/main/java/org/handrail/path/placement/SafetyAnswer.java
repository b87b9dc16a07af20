package org.handrail.path.placement;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.rules.Answers;

/** The questions of one safety rule, answered; the highest version counts. */
public record SafetyAnswer(String rule, int version, Answers answers, String note, StaffId by, Instant at) {}
