package org.handrail.path.followup.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * How somebody may be reached after treatment.
 *
 * @param number of the version shown
 * @param rows ways the form has room for
 * @param saved when and by whom it was written down, or null
 * @param writes whether they may change it
 */
public record LocatorPage(String base, String called, int number, int rows, List<Choice> kinds, List<Choice> says, @Nullable String saved, boolean writes, Form form) {}
