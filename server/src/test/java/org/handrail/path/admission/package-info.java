@NullMarked
package org.handrail.path.admission;

import org.jspecify.annotations.NullMarked;
