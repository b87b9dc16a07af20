/** The treatment plan: problems, goals in the person's words, objectives and services; signed by both, reviewed on a clock, every version kept. */
@NullMarked
@ApplicationModule(
    id = "plan",
    displayName = "Plan",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "documents", "medical", "placement", "admission"
    })
package org.handrail.path.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
