/** Admission: coverage, what the person signs, what is confirmed; then the episode with its first stay. */
@NullMarked
@ApplicationModule(
    id = "admission",
    displayName = "Admission",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "documents",
      "medical", "measures", "inquiry", "placement"
    })
package org.handrail.path.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
