package org.handrail.foundation.accounts.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** The organization and how it can be reached. */
public record OrganizationPage(boolean mayChange, boolean patientPagesOpen, int version, List<Choice> zones, Form form) {}
