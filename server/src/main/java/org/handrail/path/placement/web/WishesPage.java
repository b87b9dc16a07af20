package org.handrail.path.placement.web;

import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** What the person wants; theirs is what a colleague saved meanwhile, or null. */
public record WishesPage(
    String back, String action, String called, String wishes, String circumstances, int edited, @Nullable String theirs, Form form) {}
