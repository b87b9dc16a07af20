package org.handrail.path.week.web;

import java.util.List;

/** A program's tracks and recurring groups. */
public record GroupsPage(String base, String program, List<TrackLine> tracks, List<GroupLine> groups, boolean mayChange) {

  /** A track with the hours of its groups. */
  public record TrackLine(String href, String name, String kind, String line) {}

  /** A recurring group. */
  public record GroupLine(String href, String name, String when, String line) {}
}
