/** The rules of a good week, each able to post itself, to check a finished week, and to say in words what it found. */
@NullMarked
package org.handrail.path.week.build.rules;

import org.jspecify.annotations.NullMarked;
