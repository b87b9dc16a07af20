/** Screens of transitions: the board by age, one hand-off, a move and a discharge. */
@NullMarked
package org.handrail.path.transition.web;

import org.jspecify.annotations.NullMarked;
