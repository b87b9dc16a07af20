package org.handrail.path.plan.web;

import java.util.List;

/** What came of saving one part while somebody wrote: its edit, words, and what somebody else wrote meanwhile. */
public record PartSaved(String part, int edit, String words, boolean bad, List<String> theirs) {}
