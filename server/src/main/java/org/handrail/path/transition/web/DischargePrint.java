package org.handrail.path.transition.web;

/** A discharge on paper: what was signed. */
public record DischargePrint(String organization, String name, String born, String dischargedOn, String lastContactOn, String reason, String summary,
    String nextSteps, String overdose, String signed, String printed) {}
