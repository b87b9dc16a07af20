package org.handrail.foundation.sites;

/** A closed day is open again. In the same transaction. */
public record DayReopened(ClosedDay closed) {}
