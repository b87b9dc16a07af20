/** The screens of notes: writing them for a whole session, signing after reading, and a patient's own list. */
@NullMarked
package org.handrail.path.attendance.notes.web;

import org.jspecify.annotations.NullMarked;
