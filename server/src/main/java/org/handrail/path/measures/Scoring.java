package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one version of a Questionnaire are scored and when somebody must be told.
 *
 * @param called what patients read instead of the title, which may name a condition
 * @param answeredBy who fills it in
 * @param ordinals points of answers by their codes, where the Questionnaire carries none
 * @param licence what a site must confirm before it may use the instrument; null where everybody may
 */
record Scoring(InstrumentId instrument, String version, String called, String questionnaire, String source, List<ScoreRule> rules, Set<String> unscored,
    List<AlertRule> alerts, AnsweredBy answeredBy, @Nullable String licence, Map<String, BigDecimal> ordinals) {}
