package org.handrail.demo;

import java.util.EnumMap;
import java.util.Map;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.week.TrackId;

/** The programs that were set up and the track of each. */
record Places(Map<Course, ProgramId> programs, Map<Course, TrackId> tracks) {
  Places() {
    this(new EnumMap<>(Course.class), new EnumMap<>(Course.class));
  }

  ProgramId program(Course course) {
    return java.util.Objects.requireNonNull(programs.get(course));
  }

  TrackId track(Course course) {
    return java.util.Objects.requireNonNull(tracks.get(course));
  }
}
