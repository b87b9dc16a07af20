package org.handrail.path.week;

/** A session was moved, cancelled, did not happen, or is on again. In the same transaction. */
public record SessionChanged(Session session) {}
