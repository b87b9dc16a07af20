/** What a patient writes to their team, and what the team answers. */
@NullMarked
@ApplicationModule(
    id = "conversation",
    displayName = "Messages with the patient",
    allowedDependencies = {"platform", "privacy", "people", "worklist", "messages", "accounts", "admission"})
package org.handrail.path.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
