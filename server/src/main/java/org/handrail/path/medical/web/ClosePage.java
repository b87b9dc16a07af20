package org.handrail.path.medical.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Ending a diagnosis or stopping a medication: a reason, and how or when. */
public record ClosePage(
    String base, String action, String title, String about, String button, int version, List<Choice> ways, Form form) {}
