package org.handrail.foundation.sites.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The form of one site. */
public record SitePage(String action, boolean isNew, int version, List<Choice> zones, Form form) {}
