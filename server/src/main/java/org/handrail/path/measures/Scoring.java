package org.handrail.path.measures;

import java.util.List;
import java.util.Set;

/** How the answers to one version of a Questionnaire are scored and when somebody must be told. */
record Scoring(InstrumentId instrument, String version, String questionnaire, String source, List<ScoreRule> rules, Set<String> unscored,
    List<AlertRule> alerts) {}
