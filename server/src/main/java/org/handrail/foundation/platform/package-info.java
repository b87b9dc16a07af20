/** What everything stands on: typed ids, tenancy, who is acting, time, and how a use case answers. */
@NullMarked
@ApplicationModule(id = "platform", displayName = "Platform", allowedDependencies = {}, type = ApplicationModule.Type.OPEN)
package org.handrail.foundation.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
