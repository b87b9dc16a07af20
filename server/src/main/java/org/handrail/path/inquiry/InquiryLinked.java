package org.handrail.path.inquiry;

import org.handrail.foundation.platform.PatientId;

/** It became clear who an inquiry is about; published in the same transaction. */
public record InquiryLinked(InquiryId inquiry, PatientId patient) {}
