/** Who can sign in, how they prove it, and that they are out the minute they are deactivated. */
@NullMarked
@ApplicationModule(id = "accounts", displayName = "Accounts", allowedDependencies = {"platform", "privacy", "people", "messages"})
package org.handrail.foundation.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
