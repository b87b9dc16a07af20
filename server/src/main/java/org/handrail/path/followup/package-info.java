/** Follow-up: contacts after treatment, each with a window, tries and an outcome; how a person may be reached; the way back. */
@NullMarked
@ApplicationModule(
    id = "followup",
    displayName = "Follow-up",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "messages", "accounts", "measures", "inquiry", "admission", "transition"
    })
package org.handrail.path.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
