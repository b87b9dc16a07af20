package org.handrail.path.measures;

import java.util.List;
import java.util.Set;

/**
 * How the answers to one version of a Questionnaire are scored and when somebody must be told.
 *
 * @param called what patients read instead of the title, which may name a condition
 */
record Scoring(InstrumentId instrument, String version, String called, String questionnaire, String source, List<ScoreRule> rules, Set<String> unscored,
    List<AlertRule> alerts) {}
