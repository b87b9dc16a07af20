/** Pages of messages with the patient. */
@NullMarked
package org.handrail.path.conversation.web;

import org.jspecify.annotations.NullMarked;
