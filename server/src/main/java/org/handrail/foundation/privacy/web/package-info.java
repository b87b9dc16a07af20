/** The guard before every page, and the pages that say no. */
@NullMarked
package org.handrail.foundation.privacy.web;

import org.jspecify.annotations.NullMarked;
