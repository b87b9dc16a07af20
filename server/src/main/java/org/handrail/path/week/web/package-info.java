/** The screens of the week: the program's week as it is drawn, and a patient's own schedule. */
@NullMarked
package org.handrail.path.week.web;

import org.jspecify.annotations.NullMarked;
