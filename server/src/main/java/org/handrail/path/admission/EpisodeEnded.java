package org.handrail.path.admission;

/** A person was discharged; published in the same transaction. {@code episode.endedOn()} is set. */
public record EpisodeEnded(Episode episode) {}
