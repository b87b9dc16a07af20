/** Transitions: one hand-off lifecycle for every move, open and owned until the first kept appointment; discharge. */
@NullMarked
@ApplicationModule(
    id = "transition",
    displayName = "Transitions",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "worklist", "messages", "documents", "accounts", "medical", "inquiry", "admission", "plan", "week", "attendance"
    })
package org.handrail.path.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
