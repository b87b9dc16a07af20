package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.UUID;
import org.handrail.foundation.people.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A token of a partner's system, without the token itself: only its hash is kept.
 *
 * @param label what system it is for
 * @param revokedAt set when it no longer opens anything
 */
public record PartnerToken(
    UUID id, PartnerId partner, String partnerName, String label, Instant createdAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {}
