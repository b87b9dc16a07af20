/** Who may see what, on which permission, and the record of who did. */
@NullMarked
@ApplicationModule(id = "privacy", displayName = "Privacy", allowedDependencies = {"platform"})
package org.handrail.foundation.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
