package org.handrail.demo;

import java.util.EnumMap;
import java.util.Map;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.path.week.TrackId;

/** The programs that were set up and the track of each. */
record Places(Map<Course, ProgramId> programs, Map<Line, TrackId> tracks) {
  Places() {
    this(new EnumMap<>(Course.class), new EnumMap<>(Line.class));
  }

  ProgramId program(Course course) {
    return java.util.Objects.requireNonNull(programs.get(course));
  }

  TrackId track(Line line) {
    return java.util.Objects.requireNonNull(tracks.get(line));
  }
}
