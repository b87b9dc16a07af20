package org.handrail.path.week.build;

import org.handrail.path.week.build.facts.WeekProblem;

/** The facts a week is built from as they were at one moment, and the rows they came from. */
public record Frozen(WeekProblem problem, Keys keys) {}
