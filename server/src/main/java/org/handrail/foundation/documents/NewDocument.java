package org.handrail.foundation.documents;

import java.time.LocalDate;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A file to be kept.
 *
 * @param title what people read in the list
 * @param dated the day on the document, when known
 */
public record NewDocument(
    PatientId patient, String title, DocumentKind kind, @Nullable LocalDate dated, byte[] content) {}
