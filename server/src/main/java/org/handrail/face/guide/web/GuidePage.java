package org.handrail.face.guide.web;

import java.util.List;
import org.handrail.face.guide.Guide;

/**
 * What the public pages show.
 *
 * @param base where this organization's public pages begin: empty, or "/at/harbor-lane"
 * @param leastHours a week, from the rule pack
 * @param weeks usual length in words
 */
public record GuidePage(
    String base, Guide guide, List<LevelCard> levels, int leastHours, String hours, String weeks, List<String> sources) {}
