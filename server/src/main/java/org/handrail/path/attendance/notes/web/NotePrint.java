package org.handrail.path.attendance.notes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signed note on paper: it names the person it is about, who signed it, and nobody else. */
public record NotePrint(
    String organization,
    String name,
    String born,
    String text,
    String signed,
    boolean lateEntry,
    @Nullable String cosigned,
    List<NotePage.Added> amendments,
    String printed) {}
