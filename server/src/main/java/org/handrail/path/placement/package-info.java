/** Placement: the team rates six dimensions with evidence, a table recommends, open risks stop it, and a clinician decides. */
@NullMarked
@ApplicationModule(
    id = "placement",
    displayName = "Placement",
    allowedDependencies = {"platform", "privacy", "people", "sites", "rules", "worklist", "documents", "medical"})
package org.handrail.path.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
