/** What is known about a person's health: diagnoses, medications and allergies, each with where it comes from. */
@NullMarked
@ApplicationModule(id = "medical", displayName = "Medical", allowedDependencies = {"platform", "privacy", "people"})
package org.handrail.path.medical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
