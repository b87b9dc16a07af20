/** E-mail and text messages in neutral words: queued in the caller's transaction, sent at least once, outside quiet hours. */
@NullMarked
@ApplicationModule(id = "messages", displayName = "Messages", allowedDependencies = {"platform", "privacy", "people"})
package org.handrail.foundation.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
