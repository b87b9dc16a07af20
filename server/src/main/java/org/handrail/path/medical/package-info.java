/** What is known about a person's health: diagnoses, medications, allergies, drug and alcohol tests, vitals, overdose risk; each with where it comes from. */
@NullMarked
@ApplicationModule(id = "medical", displayName = "Medical", allowedDependencies = {"platform", "privacy", "people", "sites", "worklist"})
package org.handrail.path.medical;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
