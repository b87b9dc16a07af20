/** Screens on which sites, programs, rooms and closed days are set up. */
@NullMarked
package org.handrail.foundation.sites.web;

import org.jspecify.annotations.NullMarked;
