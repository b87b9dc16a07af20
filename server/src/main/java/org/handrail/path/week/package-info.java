/** The program week: tracks, recurring groups with numbered seats, dated sessions, and who sits where. */
@NullMarked
@ApplicationModule(
    id = "week",
    displayName = "Program week",
    allowedDependencies = {"platform", "privacy", "people", "sites", "rules", "admission"})
package org.handrail.path.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
