package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The public form for partners. */
public record ReferralFormPage(String action, String program, List<Choice> languages, Form form) {}
