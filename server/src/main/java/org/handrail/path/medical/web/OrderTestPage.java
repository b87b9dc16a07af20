package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Ordering a test. */
public record OrderTestPage(String base, List<Choice> panels, List<Choice> reasons, String today, Form form) {}
