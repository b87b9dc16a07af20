package org.handrail.foundation.accounts.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The first page of a new installation. */
public record SetupPage(List<Choice> zones, Form form) {}
