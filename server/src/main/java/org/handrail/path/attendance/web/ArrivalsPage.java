package org.handrail.path.attendance.web;

/**
 * The code of a session, to be shown in its room.
 *
 * @param code four digits; empty while it does not count
 */
public record ArrivalsPage(String session, String title, String code) {}
