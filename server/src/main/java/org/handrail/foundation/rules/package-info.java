/** Rule packs: versioned tables and numbers a program runs under, read from data, evaluated and explained. */
@ApplicationModule(id = "rules", displayName = "Rules", allowedDependencies = {"platform", "privacy", "people", "sites"})
@NullMarked
package org.handrail.foundation.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
