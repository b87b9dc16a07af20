package org.handrail.path.inquiry;

/** An inquiry went from one stage to another; published in the same transaction. */
public record InquiryMoved(InquiryId inquiry, Stage from, InquiryEvent event, Stage to) {}
