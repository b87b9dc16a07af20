/** Screens of follow-up: whom to call, and one contact. */
@NullMarked
package org.handrail.path.followup.web;

import org.jspecify.annotations.NullMarked;
