package org.handrail.path.week;

import java.time.LocalTime;

/** A part of the day in which the week is drawn; it lasts until the next one begins. */
public record DayPart(String label, LocalTime from) {}
