/** Screens of the worklist: a person's list, one task with what can be done about it. */
@NullMarked
package org.handrail.foundation.worklist.web;

import org.jspecify.annotations.NullMarked;
