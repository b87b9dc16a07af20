package org.handrail.foundation.sites;

/**
 * A room at a site.
 *
 * @param capacity most people in it
 * @param telehealth whether a session in it can be joined by video
 */
public record Room(RoomId id, int version, SiteId site, String name, int capacity, boolean telehealth, boolean active) {}
