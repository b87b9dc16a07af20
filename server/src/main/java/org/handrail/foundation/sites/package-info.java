/** Where treatment happens: sites, licensed programs with their level of care and hours, rooms, and the days they are closed. */
@NullMarked
@ApplicationModule(id = "sites", displayName = "Sites", allowedDependencies = {"platform", "privacy"})
package org.handrail.foundation.sites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
