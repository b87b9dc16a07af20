package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/**
 * The next thing a patient's record waits for.
 *
 * @param what "Plan review, tomorrow"
 * @param then what follows it
 * @param href where it is done
 * @param late its date has passed
 */
public record DueNext(String what, @Nullable String then, @Nullable String href, boolean late) {}
