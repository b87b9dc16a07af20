/** The program: its commands, from the words at the terminal to a running application. */
@NullMarked
package org.handrail;

import org.jspecify.annotations.NullMarked;
