package org.handrail.face.portal.web;

/**
 * Help at once for somebody without hope.
 *
 * @param who has been told
 * @param by when they call, in words
 * @param on where the check-in goes on
 */
public record SafePage(String who, String by, String on) {}
