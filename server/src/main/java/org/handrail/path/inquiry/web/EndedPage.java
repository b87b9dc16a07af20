package org.handrail.path.inquiry.web;

import java.util.List;

/** Inquiries that ended, newest first; {@code cut} when there are more than are shown. */
public record EndedPage(List<Line> lines, boolean cut) {

  /** One of them. */
  public record Line(String href, String name, String how, String when) {}
}
