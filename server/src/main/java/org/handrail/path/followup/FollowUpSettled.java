package org.handrail.path.followup;

/** A contact came to an end, whatever the end; published in the same transaction. */
public record FollowUpSettled(FollowUp followUp) {}
