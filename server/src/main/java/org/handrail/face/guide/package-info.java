/** Public pages in plain language: what to expect, levels of care, help now. */
@NullMarked
@ApplicationModule(id = "guide", allowedDependencies = {"platform", "privacy", "people", "rules", "inquiry", "outcomes", "ui"})
package org.handrail.face.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
