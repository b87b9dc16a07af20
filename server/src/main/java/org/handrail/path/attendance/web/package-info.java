/** Screens of the roll call: for a phone at the door and for a desk. */
@NullMarked
package org.handrail.path.attendance.web;

import org.jspecify.annotations.NullMarked;
