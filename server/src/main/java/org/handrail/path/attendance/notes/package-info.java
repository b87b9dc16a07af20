/** Notes: what the group did, once; what was true for each person, in a note of their own, signed for good. */
@NullMarked
@NamedInterface("notes")
package org.handrail.path.attendance.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
