/** Signatures, uploaded and received files, and the PDFs we make: kept unchanged, never deleted. */
@NullMarked
@ApplicationModule(id = "documents", displayName = "Documents", allowedDependencies = {"platform", "privacy", "people"})
package org.handrail.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
