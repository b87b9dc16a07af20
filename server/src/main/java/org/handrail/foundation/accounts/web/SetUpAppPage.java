package org.handrail.foundation.accounts.web;

import org.handrail.foundation.accounts.SetUpApp;
import org.handrail.foundation.platform.web.Form;

/** What the app needs, and the form for its first code. */
public record SetUpAppPage(SetUpApp.Offer offer, Form form) {}
