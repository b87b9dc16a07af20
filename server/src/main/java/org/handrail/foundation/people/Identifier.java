package org.handrail.foundation.people;

/** How another system names the person, such as a hospital's record number. */
public record Identifier(String system, String value) {}
