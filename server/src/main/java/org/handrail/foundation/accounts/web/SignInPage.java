package org.handrail.foundation.accounts.web;

import org.handrail.foundation.platform.web.Form;

/**
 * The sign-in page.
 *
 * @param to where they wanted to go; empty for the first page
 * @param out whether they just signed out
 * @param demo whether everybody in this installation is invented
 */
public record SignInPage(String to, boolean out, boolean demo, Form form) {}
