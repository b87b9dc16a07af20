/** Patients, staff, organizations, partners and how they are related: identity and contact only, nothing clinical. */
@NullMarked
@ApplicationModule(id = "people", displayName = "People", allowedDependencies = {"platform", "privacy"})
package org.handrail.foundation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
