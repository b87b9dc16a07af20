package org.handrail.face.desk;

import java.util.List;

/** What patients and families wrote to the teams of the reader and nobody has read yet. */
public record InboxPage(List<Line> lines) {

  /**
   * One message; its words stand in the record alone, where opening them is on record.
   *
   * @param from such as "Sam Whitehorse" or "Rosa, about Sam Whitehorse"
   */
  public record Line(String href, String from, String what, String at, boolean danger) {}
}
