/** The frozen measuring model of the week's solver: made-up weeks of any size, solved, bounded and scored again. */
@NullMarked
@NamedInterface("solver-bench")
package org.handrail.path.week.solver.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
