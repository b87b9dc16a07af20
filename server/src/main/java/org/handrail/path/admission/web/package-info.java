/** Screens of admission. */
@NullMarked
package org.handrail.path.admission.web;

import org.jspecify.annotations.NullMarked;
