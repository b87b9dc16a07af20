package org.handrail.foundation.sites;

/** A site or program will be closed on a day: planned sessions of that day fall out. In the same transaction. */
public record DayClosed(ClosedDay closed) {}
