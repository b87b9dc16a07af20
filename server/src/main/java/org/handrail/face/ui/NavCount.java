package org.handrail.face.ui;

/**
 * The number beside a menu entry.
 *
 * @param value how many; nothing is drawn for zero
 * @param needsYou drawn in amber: somebody has to act on these
 * @param says what is counted, for people who hear the page ("4 waiting for you")
 */
public record NavCount(int value, boolean needsYou, String says) {}
