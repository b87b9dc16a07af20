package org.handrail.path.medical.web;

/** A test in the list. */
public record TestLine(String href, String title, String sub, String dot, String state) {}
