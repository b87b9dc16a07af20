/** What every screen shares: typed forms, choices, the once-only token. */
@NullMarked
package org.handrail.foundation.platform.web;

import org.jspecify.annotations.NullMarked;
