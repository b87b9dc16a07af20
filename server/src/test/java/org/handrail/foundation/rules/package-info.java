@NullMarked
package org.handrail.foundation.rules;

import org.jspecify.annotations.NullMarked;
