package org.handrail.foundation.documents;

/**
 * Where a document came from when nobody here made or uploaded it.
 *
 * @param source whose: a name for the sending system, such as the URL of its identifiers
 * @param externalId its id there; the same source and id is the same document
 * @param words for people: "From the referral of 12 May, Cedar Hollow"
 */
public record Provenance(String source, String externalId, String words) {}
