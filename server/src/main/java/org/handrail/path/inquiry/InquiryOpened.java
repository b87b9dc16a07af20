package org.handrail.path.inquiry;

/** Somebody asked for help, or help was asked for them; published in the same transaction. */
public record InquiryOpened(InquiryId inquiry, InquirySource source) {}
