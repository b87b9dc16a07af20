package org.handrail.path.admission;

/** A stay has begun; published in the same transaction. */
public record StayBegan(Stay stay) {}
