package org.handrail.path.week.build.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Asks what cannot be used on some days. */
public record RepairPage(String action, String back, String program, String today, List<Choice> staff, List<Choice> rooms, Form form) {}
