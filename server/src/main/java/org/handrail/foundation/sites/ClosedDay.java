package org.handrail.foundation.sites;

import java.time.LocalDate;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A day without sessions.
 *
 * @param program only this one is closed, or null when the whole site is
 * @param reason as shown in the week, such as "Thanksgiving"
 */
public record ClosedDay(ClosedDayId id, SiteId site, @Nullable ProgramId program, LocalDate day, String reason) {}
