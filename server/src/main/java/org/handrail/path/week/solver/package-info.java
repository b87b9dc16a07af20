/** Solves the program week: which track suits a newcomer, with the rules that say why. */
@NullMarked
@NamedInterface("solver")
package org.handrail.path.week.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
