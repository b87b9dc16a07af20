package org.handrail.foundation.accounts.web;

/**
 * The link for one's own calendar.
 *
 * @param made when the link that works was made; empty while there is none
 * @param read when a calendar last read it; empty before
 * @param link the address just made, shown this once; empty otherwise
 */
public record CalendarPage(boolean staff, String made, String read, String link) {}
