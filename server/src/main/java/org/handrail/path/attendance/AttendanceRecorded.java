package org.handrail.path.attendance;

/** Somebody was recorded at a session, anew or otherwise than before. In the same transaction. */
public record AttendanceRecorded(Attendance attendance) {}
