/** Instruments, responses, scores and due dates: what a person told us about how they are, exactly scored, and who must hear of it. */
@NullMarked
@ApplicationModule(id = "measures", allowedDependencies = {"platform", "privacy", "messages", "accounts", "people", "sites", "rules", "worklist"})
package org.handrail.path.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
