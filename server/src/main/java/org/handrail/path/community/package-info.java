/** Community: meetings, treatment places, homes, rides, work and food around a program; referrals kept open until their outcome is known. */
@NullMarked
@ApplicationModule(
    id = "community",
    displayName = "Community",
    allowedDependencies = {"platform", "privacy", "people", "sites", "documents", "worklist"})
package org.handrail.path.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
