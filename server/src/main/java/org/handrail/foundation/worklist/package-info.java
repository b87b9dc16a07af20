/** Tasks and alerts: who owns what is waiting, by when, and who is told when nobody acts. */
@NullMarked
@ApplicationModule(id = "worklist", displayName = "Worklist", allowedDependencies = {"platform", "privacy", "people", "sites"})
package org.handrail.foundation.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
