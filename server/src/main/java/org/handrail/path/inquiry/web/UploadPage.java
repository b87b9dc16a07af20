package org.handrail.path.inquiry.web;

import org.handrail.foundation.platform.web.Form;

/** Choosing a referral's file. */
public record UploadPage(Form form) {}
