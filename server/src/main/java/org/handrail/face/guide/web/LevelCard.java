package org.handrail.face.guide.web;

import org.jspecify.annotations.Nullable;

/**
 * One level of care beside the others.
 *
 * @param hours in words, from the rule pack; null where the pack names none
 * @param source who says so
 * @param ours this is the kind of care the guide is about
 */
public record LevelCard(
    String name, String line, String sleep, @Nullable String hours, String work, String fits, @Nullable String source, boolean ours) {}
