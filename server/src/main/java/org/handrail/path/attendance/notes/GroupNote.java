package org.handrail.path.attendance.notes;

/**
 * What a group did.
 *
 * @param version 0 when nothing is written yet
 */
public record GroupNote(String body, int version) {
  static final GroupNote NONE = new GroupNote("", 0);
}
