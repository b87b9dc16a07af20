/** Records in and out as HL7 FHIR R4: reads referrals that other systems send and answers their servers. */
@NullMarked
@ApplicationModule(id = "fhir", displayName = "FHIR", allowedDependencies = {"platform", "privacy", "people", "medical", "inquiry"})
package org.handrail.face.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
