/** Screens of rule packs: what is there, how it reads, and bringing one's own. */
@NullMarked
package org.handrail.foundation.rules.web;

import org.jspecify.annotations.NullMarked;
