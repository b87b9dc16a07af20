package org.handrail.foundation.accounts.web;

import org.handrail.foundation.platform.web.Form;

/**
 * The page behind a link.
 *
 * @param name what the person signs in with
 */
public record PasswordPage(String action, boolean invited, String name, Form form) {}
