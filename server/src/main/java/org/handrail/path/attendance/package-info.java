/** Roll call by minutes, the weekly dose, and in notes/ what is written about a session. */
@NullMarked
@ApplicationModule(
    id = "attendance",
    displayName = "Attendance",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "messages", "documents", "accounts", "measures", "admission", "plan", "week"
    })
package org.handrail.path.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
