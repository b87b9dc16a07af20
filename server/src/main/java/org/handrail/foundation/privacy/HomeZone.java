package org.handrail.foundation.privacy;

import java.time.ZoneId;

/** Where the present organization is: a consent that ends on a date ends with that date's day there. */
public interface HomeZone {
  ZoneId zone();
}
