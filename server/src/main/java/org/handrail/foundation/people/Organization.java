package org.handrail.foundation.people;

import java.time.ZoneId;
import org.handrail.foundation.platform.OrganizationId;

/**
 * The legal provider.
 *
 * @param slug its name in public addresses
 * @param timeZone for days and deadlines that belong to no program
 */
public record Organization(OrganizationId id, String name, String slug, ZoneId timeZone) {}
