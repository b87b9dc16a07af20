/** The process that solves a week, and the side of it that starts, hears and ends that process. */
@NullMarked
package org.handrail.path.week.build.engine;

import org.jspecify.annotations.NullMarked;
