package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** A review about to be held. */
public record ReviewPage(
    String base,
    String version,
    String title,
    ContentView content,
    PlanPage.@Nullable Due due,
    List<Choice> decisions,
    String meaning,
    String me,
    boolean maySign,
    Form form) {}
