package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Who asks and how to reach them: for a new call, and for changing an inquiry. */
public record DetailsPage(String action, boolean isNew, String back, int version, List<Choice> languages, List<Choice> programs, Form form) {}
