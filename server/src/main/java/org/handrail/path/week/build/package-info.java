/** Builds the program week as a whole: asks, solves, compares, explains, publishes, repairs. */
@NullMarked
@NamedInterface("build")
package org.handrail.path.week.build;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
