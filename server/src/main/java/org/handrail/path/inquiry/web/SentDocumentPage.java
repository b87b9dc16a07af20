package org.handrail.path.inquiry.web;

import org.jspecify.annotations.Nullable;

/** A document sent with a referral; {@code text} is null when it is no plain text and can be opened only once it is in our record. */
public record SentDocumentPage(String back, String title, String date, @Nullable String text) {}
