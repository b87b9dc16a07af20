@NullMarked
package org.handrail.path.placement;

import org.jspecify.annotations.NullMarked;
