/** Who of a patient's people may know what, family evenings and sessions, and what families told the team. */
@NullMarked
@ApplicationModule(
    id = "family",
    displayName = "Family",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "worklist", "messages", "documents", "accounts", "admission", "plan", "week", "attendance"
    })
package org.handrail.path.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
