/** Screens of the plan, for staff and for the patient. */
@NullMarked
package org.handrail.path.plan.web;

import org.jspecify.annotations.NullMarked;
