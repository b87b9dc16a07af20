package org.handrail.face.portal.web;

/**
 * After an answer that asks for a call.
 *
 * @param who has the answer
 * @param by when they call, in words
 * @param at when it was sent
 * @param used the person told us about drinking or using; otherwise they would rather talk
 */
public record HardPage(String who, String by, String at, boolean used) {}
