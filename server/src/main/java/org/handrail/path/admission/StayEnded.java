package org.handrail.path.admission;

/** A stay has an end, perhaps ahead; published in the same transaction. {@code stay.until()} is set. */
public record StayEnded(Stay stay) {}
