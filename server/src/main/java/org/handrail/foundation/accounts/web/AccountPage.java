package org.handrail.foundation.accounts.web;

import org.handrail.foundation.accounts.OwnAccount;
import org.handrail.foundation.platform.web.Form;

/** The own account; each card has a form of its own. */
public record AccountPage(boolean staff, boolean family, OwnAccount.View account, Form password, Form codes) {}
