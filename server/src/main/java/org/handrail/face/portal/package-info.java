/** The patient's own pages, phone first. */
@NullMarked
@ApplicationModule(id = "portal", allowedDependencies = {"platform", "privacy", "people", "sites", "rules", "worklist", "documents", "measures", "admission", "plan", "week", "attendance", "conversation", "transition", "ui"})
package org.handrail.face.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
