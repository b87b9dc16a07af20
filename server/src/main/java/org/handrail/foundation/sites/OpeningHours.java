package org.handrail.foundation.sites;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A program's open hours on one weekday, in its local time. */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {}
