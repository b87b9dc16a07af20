package org.handrail.face.desk;

import java.time.Instant;
import org.handrail.foundation.sites.LevelOfCare;
import org.jspecify.annotations.Nullable;

/**
 * One event on a patient's path, as the timeline shows it.
 *
 * @param icon its shape, an icon name without prefix
 * @param level set when it begins a stay: the level colours the rail from here on
 * @param needs somebody still has to act
 * @param detail a sentence below, or null
 * @param href where it is shown in full, or null
 */
record PathEvent(
    Instant at,
    String icon,
    String title,
    @Nullable String detail,
    @Nullable LevelOfCare level,
    boolean needs,
    @Nullable String href) {

  static PathEvent of(Instant at, String icon, String title, @Nullable String detail, @Nullable String href) {
    return new PathEvent(at, icon, title, detail, null, false, href);
  }
}
