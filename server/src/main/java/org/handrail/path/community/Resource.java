package org.handrail.path.community;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory.
 *
 * @param feed name of the list it came from; null when we entered it
 * @param vacancies free beds of a sober-living home, as of {@code vacanciesOn}; null when nobody said
 * @param miles distance from where was asked; null when nobody asked or its place is unknown
 * @param closedAt when it vanished from its list or was closed by hand
 */
public record Resource(
    ResourceId id, int version, Listing listing, @Nullable String feed, @Nullable Integer vacancies, @Nullable LocalDate vacanciesOn,
    Instant changedAt, @Nullable Instant closedAt, @Nullable Double miles) {
  public boolean isOpen() {
    return closedAt == null;
  }

  public boolean byHand() {
    return feed == null;
  }
}
