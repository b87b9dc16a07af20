package org.handrail.path.community.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** An entry we keep by hand. */
public record EntryPage(String action, boolean fresh, Form form, List<Choice> kinds) {}
