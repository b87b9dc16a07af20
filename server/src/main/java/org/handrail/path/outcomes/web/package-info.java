/** Screens of outcomes. */
@NullMarked
package org.handrail.path.outcomes.web;

import org.jspecify.annotations.NullMarked;
