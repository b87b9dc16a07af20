/** Outcomes: what became of everybody who was admitted, nobody left out; beside it the national data set. Rebuildable. */
@NullMarked
@ApplicationModule(
    id = "outcomes",
    displayName = "Outcomes",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "medical", "measures", "inquiry", "admission", "plan", "week", "attendance", "family", "community", "transition", "followup"
    })
package org.handrail.path.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
