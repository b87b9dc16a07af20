/** A living program to look at: people and weeks made through the same use cases as in real life. */
@NullMarked
@ApplicationModule(
    id = "demo",
    displayName = "Demo",
    type = ApplicationModule.Type.CLOSED,
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "documents", "accounts", "medical", "measures", "inquiry", "placement",
      "admission", "plan", "week", "attendance", "attendance :: notes", "transition", "community", "community :: referral", "followup"
    })
package org.handrail.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
