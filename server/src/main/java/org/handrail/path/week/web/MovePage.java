package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The form that moves one session. */
public record MovePage(
    String session, String title, String line, int version, boolean telehealth, List<Choice> rooms, List<Choice> staff, Form form) {}
