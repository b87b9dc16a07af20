package org.handrail.foundation.rules;

/** Who says so, and how sure we are. */
public record Source(String text, Confidence confidence) {}
