/** What people's own calendars read: when they have appointments, and nothing of what for. */
@NullMarked
@ApplicationModule(id = "calendar", allowedDependencies = {"platform", "privacy", "accounts", "sites", "week"})
package org.handrail.face.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
