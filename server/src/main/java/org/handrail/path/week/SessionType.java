package org.handrail.path.week;

import org.jspecify.annotations.Nullable;

/**
 * A kind of session.
 *
 * @param code as rule packs write it, such as "group-counseling"; the pack of a program says which kinds count
 * @param label as shown to people
 * @param group whether several patients sit in it
 * @param cap the kind of group a pack caps: "counseling" or "education"; null where none applies
 */
public record SessionType(String code, String label, boolean group, @Nullable String cap) {}
