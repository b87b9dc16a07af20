/** The page on which administrators see what was sent and what was not. */
@NullMarked
package org.handrail.foundation.messages.web;

import org.jspecify.annotations.NullMarked;
