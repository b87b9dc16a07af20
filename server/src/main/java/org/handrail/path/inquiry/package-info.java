/** First contact: calls, call-back requests and referrals in; screening, appointment offer and waitlist until the person is ready for placement. */
@NullMarked
@ApplicationModule(id = "inquiry", displayName = "Inquiry", allowedDependencies = {"platform", "privacy", "people", "sites", "worklist", "documents", "medical", "measures"})
package org.handrail.path.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
